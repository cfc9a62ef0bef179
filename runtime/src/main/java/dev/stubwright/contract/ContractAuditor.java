package dev.stubwright.contract;

import dev.stubwright.Diagnostic;
import dev.stubwright.contract.audit.SwaggerParserCheck;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.MergedDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that take too long to run whenever a contract is read. They run at the first call; the result is cached. */
final class ContractAuditor {

    private final MergedDocument model;
    private volatile @Nullable List<Diagnostic> found;

    ContractAuditor(MergedDocument model) {
        this.model = model;
    }

    ExampleAudit.Result checkExamples() {
        return ExampleAudit.of(model);
    }

    List<Diagnostic> allDiagnostics(List<Diagnostic> known) {
        List<Diagnostic> ready = found;
        if (ready == null) {
            synchronized (this) {
                ready = found;
                if (ready == null) {
                    DiagnosticCollector all = new DiagnosticCollector();
                    all.addAll(known);
                    all.addAll(checkExamples().diagnostics());
                    all.addAll(SwaggerParserCheck.messages(model.document()));
                    ready = all.sorted();
                    found = ready;
                }
            }
        }
        return ready;
    }
}
