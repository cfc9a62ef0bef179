package dev.stubwright.verify;

import dev.stubwright.contract.Contract;
import dev.stubwright.target.Target;
import java.net.URI;
import java.util.List;

/**
 * The result of a suite.
 *
 * @param contract the contract that was verified
 * @param kind the kind of target
 * @param target the base URL of the target
 * @param seed the seed of generated values; the same seed repeats the run
 * @param cases the results in the order of the contract
 * @param findings merged findings in the order of the contract
 * @param remarks further notes, for example on a resource that could not be deleted
 * @since 0.1
 */
public record SuiteResult(
        Contract contract,
        Target.Kind kind,
        URI target,
        long seed,
        List<CaseResult> cases,
        List<Finding> findings,
        List<String> remarks) {

    public SuiteResult {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** The number of cases with this verdict. */
    public long count(Verdict verdict) {
        return cases.stream().filter(result -> result.verdict() == verdict).count();
    }
}
