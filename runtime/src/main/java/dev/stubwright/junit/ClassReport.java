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
 * The results of the cases of one class and its nested classes, written when the class is done. Each class and target has a
 * folder of its own, because other classes, and the same class in integration tests, write reports too.
 */
final class ClassReport implements AutoCloseable, CloseableResource {

    private static final System.Logger LOGGER = System.getLogger("dev.stubwright.junit");

    private final TestEnvironments environments;
    private final Path folder;
    private final Map<String, CaseResult> results = new ConcurrentHashMap<>();

    ClassReport(TestEnvironments environments, Path folder) {
        this.environments = environments;
        this.folder = folder;
    }

    /** If a case ran twice, a failure takes precedence. */
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
            ReportFiles.write(environments.with(environment -> summary(environment.suite())), folder);
        } catch (StubwrightException e) {
            // The tests have reported their findings; a full disk must not change their outcome.
            LOGGER.log(Level.WARNING, "the contract report was not written: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "the contract report was not written; this is a bug in Stubwright", e);
        }
    }

    private SuiteResult summary(ContractSuite suite) {
        return suite.summarise(suite.cases().stream()
                .map(each -> results.get(each.id()))
                .filter(Objects::nonNull)
                .toList());
    }
}
