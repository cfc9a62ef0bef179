package dev.stubwright.contract.tree;

import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;

/** A fault in a document. Reported once it is said what was done about it. */
@Internal
public record FaultReport(
        DiagnosticCollector diagnostics, SourceLocation location, Severity severity, String id, String message) {

    public void repaired(String repair) {
        diagnostics.add(Diagnostic.repaired(id, severity, message, location, repair));
    }

    public void unrepaired() {
        diagnostics.add(Diagnostic.unrepaired(id, severity, message, location));
    }

    /** Where a fault stands. */
    public record Place(DiagnosticCollector diagnostics, SourceLocation location) {

        public FaultReport info(String id, String message) {
            return of(Severity.INFO, id, message);
        }

        public FaultReport warning(String id, String message) {
            return of(Severity.WARNING, id, message);
        }

        public FaultReport error(String id, String message) {
            return of(Severity.ERROR, id, message);
        }

        public FaultReport of(Severity severity, String id, String message) {
            return new FaultReport(diagnostics, location, severity, id, message);
        }
    }
}
