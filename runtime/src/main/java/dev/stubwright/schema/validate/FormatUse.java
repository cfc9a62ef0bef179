package dev.stubwright.schema.validate;

import dev.stubwright.Internal;

/** How {@code format} is validated (JSON Schema 2020-12, validation, 7.2). */
@Internal
public enum FormatUse {
    /** A value that does not have its format is invalid. This is the default, since users of an API expect it. */
    ASSERTION,
    /** Formats are not validated, unless the meta-schema uses the vocabulary {@code format-assertion}. */
    ANNOTATION
}
