package dev.stubwright.contract;

import dev.stubwright.Diagnostic;
import dev.stubwright.contract.audit.SwaggerParserCheck;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.MergedDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found out about a contract by looking closely, once, and not before somebody asks. */
final class ContractAudit {

    private final MergedDocument model;
    private volatile @Nullable List<Diagnostic> found;

    ContractAudit(MergedDocument model) {
        this.model = model;
    }

    /** Judges them anew each time. */
    ExampleAudit.Result examples() {
        return ExampleAudit.of(model);
    }

    /** With what is known already. */
    List<Diagnostic> diagnostics(List<Diagnostic> known) {
        List<Diagnostic> ready = found;
        if (ready == null) {
            synchronized (this) {
                ready = found;
                if (ready == null) {
                    DiagnosticCollector all = new DiagnosticCollector();
                    all.addAll(known);
                    all.addAll(examples().diagnostics());
                    all.addAll(SwaggerParserCheck.messages(model.draft()));
                    ready = all.sorted();
                    found = ready;
                }
            }
        }
        return ready;
    }
}
