package dev.stubwright.schema.validate;

import dev.stubwright.Internal;

/** Whether {@code format} is an assertion (JSON Schema 2020-12, validation, 7.2). */
@Internal
public enum FormatMode {
    /** A value that does not match its format is invalid. This is the default, because users of an API expect it. */
    ASSERTION,
    /** Formats are not validated, unless the meta-schema uses the vocabulary {@code format-assertion}. */
    ANNOTATION
}
