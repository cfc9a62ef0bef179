package dev.stubwright.maven;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;

/** The severity at which diagnostics fail a build. */
enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    static FailOn parse(String text) {
        return EnumParameter.parse(FailOn.class, "stubwright.lint.failOn", text);
    }

    boolean includes(Diagnostic diagnostic) {
        return switch (this) {
            case ERROR -> diagnostic.severity() == Severity.ERROR;
            case WARNING -> diagnostic.severity() != Severity.INFO;
            case NEVER -> false;
        };
    }
}
