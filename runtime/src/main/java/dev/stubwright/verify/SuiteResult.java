package dev.stubwright.verify;

import dev.stubwright.contract.Contract;
import dev.stubwright.target.Target;
import java.net.URI;
import java.util.List;

/**
 * What came of a suite.
 *
 * @param contract what was verified
 * @param kind the kind of target
 * @param target base URL of the target
 * @param seed the seed that repeats it
 * @param cases in the order of the contract
 * @param findings merged, in the order of the contract
 * @param remarks what else the reader should know, for example a resource that could not be given back
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

    /** How many cases had this verdict. */
    public long count(Verdict verdict) {
        return cases.stream().filter(result -> result.verdict() == verdict).count();
    }
}
