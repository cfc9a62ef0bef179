package dev.stubwright.junit;

import dev.stubwright.StubwrightException;
import dev.stubwright.report.ReportFiles;
import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.ContractSuite;
import dev.stubwright.verify.SuiteResult;
import dev.stubwright.verify.Verdict;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * What the cases of one class, and of those nested in it, gave, written when the class is done. A class has a folder for
 * itself, since a module's other classes, and its other run of the same class in integration tests, report too.
 */
final class ClassReport implements AutoCloseable, CloseableResource {

    private static final System.Logger LOGGER = System.getLogger("dev.stubwright.junit");

    private final Benches benches;
    private final Path folder;
    private final Map<String, CaseResult> results = new ConcurrentHashMap<>();

    ClassReport(Benches benches, Path folder) {
        this.benches = benches;
        this.folder = folder;
    }

    /** Of a case that ran twice, the failure counts. */
    void add(CaseResult result) {
        results.merge(
                result.contractCase().id(),
                result,
                (first, second) -> first.verdict() == Verdict.FAILED ? first : second);
    }

    @Override
    public void close() {
        if (results.isEmpty()) {
            return;
        }
        try {
            ReportFiles.write(benches.with(bench -> summary(bench.suite())), folder);
        } catch (StubwrightException e) {
            // The tests have said what they found; a full disk must not turn that into something else.
            LOGGER.log(Level.WARNING, "the contract report was not written: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "the contract report was not written, which is a bug in Stubwright", e);
        }
    }

    private SuiteResult summary(ContractSuite suite) {
        return suite.summarise(suite.cases().stream()
                .map(each -> results.get(each.id()))
                .filter(Objects::nonNull)
                .toList());
    }
}
