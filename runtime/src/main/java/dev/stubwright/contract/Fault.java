package dev.stubwright.contract;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;

/** A fault in a document. Reported once it is said what was done about it. */
record Fault(Diagnostics diagnostics, SourceLocation location, Severity severity, String id, String message) {

    void repaired(String repair) {
        diagnostics.add(Diagnostic.repaired(id, severity, message, location, repair));
    }

    void unrepaired() {
        diagnostics.add(Diagnostic.unrepaired(id, severity, message, location));
    }

    /** Where a fault stands. */
    record Place(Diagnostics diagnostics, SourceLocation location) {

        Fault info(String id, String message) {
            return of(Severity.INFO, id, message);
        }

        Fault warning(String id, String message) {
            return of(Severity.WARNING, id, message);
        }

        Fault error(String id, String message) {
            return of(Severity.ERROR, id, message);
        }

        Fault of(Severity severity, String id, String message) {
            return new Fault(diagnostics, location, severity, id, message);
        }
    }
}
