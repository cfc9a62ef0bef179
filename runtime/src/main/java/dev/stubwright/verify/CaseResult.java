package dev.stubwright.verify;

import dev.stubwright.wire.Exchange;
import java.util.List;
import java.util.Set;

/**
 * The result of one case.
 *
 * @param contractCase the case
 * @param verdict failed exactly if there are findings
 * @param findings how the target breaks the contract
 * @param reason why the case could not be verified; empty for other verdicts
 * @param exchanges the requests that were sent, with their responses
 * @param checks the checks that were applied, whether or not they found anything; empty if the case was not verified. A
 *     check that does not apply, such as that of the body if none is documented, is not included.
 * @since 0.1
 */
public record CaseResult(
        Case contractCase,
        Verdict verdict,
        List<Finding> findings,
        String reason,
        List<Exchange> exchanges,
        Set<Check> checks) {

    public CaseResult {
        findings = List.copyOf(findings);
        exchanges = List.copyOf(exchanges);
        checks = Set.copyOf(checks);
    }

    static CaseResult evaluated(Case contractCase, List<Finding> findings, Exchange exchange, Set<Check> checks) {
        Verdict verdict = findings.isEmpty() ? Verdict.PASSED : Verdict.FAILED;
        return new CaseResult(contractCase, verdict, FindingMerge.ofOneCase(findings), "", List.of(exchange), checks);
    }

    static CaseResult notVerified(Case contractCase, String reason, List<Exchange> exchanges) {
        return new CaseResult(contractCase, Verdict.NOT_VERIFIED, List.of(), reason, exchanges, Set.of());
    }
}
