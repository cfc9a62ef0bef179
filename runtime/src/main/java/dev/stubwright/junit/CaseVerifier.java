package dev.stubwright.junit;

import dev.stubwright.report.FailureText;
import dev.stubwright.verify.Case;
import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Finding;
import dev.stubwright.verify.Verdict;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/** Runs cases, and turns their results into failed or aborted tests. */
final class CaseVerifier {

    private final Function<Case, CaseResult> run;
    private final Consumer<CaseResult> record;

    CaseVerifier(Function<Case, CaseResult> run, Consumer<CaseResult> record) {
        this.run = run;
        this.record = record;
    }

    void verify(List<Case> cases) {
        List<CaseResult> results = cases.stream().map(run).toList();
        results.forEach(record);

        List<AssertionFailedError> failures = results.stream()
                .flatMap(result -> result.findings().stream())
                .map(CaseVerifier::failure)
                .toList();
        if (failures.size() == 1) {
            throw failures.get(0);
        }
        if (!failures.isEmpty()) {
            throw new MultipleFailuresError(failures.size() + " contract findings", failures);
        }
        if (results.stream().allMatch(result -> result.verdict() == Verdict.NOT_VERIFIED)) {
            throw new TestAbortedException(results.stream()
                    .map(CaseResult::reason)
                    .distinct()
                    .collect(Collectors.joining("\n", "not verified: ", "")));
        }
    }

    private static AssertionFailedError failure(Finding finding) {
        return new AssertionFailedError(FailureText.render(finding), finding.expected(), finding.actual());
    }
}
