package dev.stubwright.schema;

/** What {@code format} does (JSON Schema 2020-12, validation, 7.2). */
enum FormatUse {
    /** A text that is not of its format breaks the schema: what who uses an API expects, and the default here. */
    ASSERTION,
    /** It says what is meant and breaks nothing, unless the meta-schema asks for the vocabulary that asserts. */
    ANNOTATION
}
