package dev.stubwright.cli;

/** The output formats of a command, and the attributes of the option that selects one. */
enum OutputFormat {
    TEXT,
    JSON;

    static final String OPTION = "--format";
    static final String LABEL = "text|json";
    static final String DEFAULT = "text";
}
