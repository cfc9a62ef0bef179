package dev.stubwright.contract.tree;

import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;

/** A diagnostic that is added to the collector by {@link #repaired} or {@link #unrepaired}. */
@Internal
public record DiagnosticBuilder(
        DiagnosticCollector diagnostics, SourceLocation location, Severity severity, String id, String message) {

    public void repaired(String repair) {
        diagnostics.add(Diagnostic.repaired(id, severity, message, location, repair));
    }

    public void unrepaired() {
        diagnostics.add(Diagnostic.unrepaired(id, severity, message, location));
    }

    /** Builds diagnostics for one location. */
    public record Reporter(DiagnosticCollector diagnostics, SourceLocation location) {

        public DiagnosticBuilder info(String id, String message) {
            return of(Severity.INFO, id, message);
        }

        public DiagnosticBuilder warning(String id, String message) {
            return of(Severity.WARNING, id, message);
        }

        public DiagnosticBuilder error(String id, String message) {
            return of(Severity.ERROR, id, message);
        }

        public DiagnosticBuilder of(Severity severity, String id, String message) {
            return new DiagnosticBuilder(diagnostics, location, severity, id, message);
        }
    }
}
