package dev.stubwright.cli;

/** How a result is printed. */
enum Format {
    TEXT,
    JSON;

    static final String OPTION = "--format";
    static final String LABEL = "text|json";
    static final String DEFAULT = "text";
}
