package dev.stubwright.verify;

import dev.stubwright.wire.Exchange;
import java.util.List;
import java.util.Set;

/**
 * What came of one case.
 *
 * @param contractCase the case
 * @param verdict failed exactly if there are findings
 * @param findings what is wrong
 * @param reason why it could not be verified; empty for the other verdicts
 * @param exchanges what went over the wire
 * @param checks what was looked at, whether or not it was in order; empty where nothing was proved. A check that had
 *     nothing to look at, such as that of the body where none is documented, is not among them.
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

    /** Failed if anything was found, else passed. */
    static CaseResult judged(Case contractCase, List<Finding> findings, Exchange exchange, Set<Check> checks) {
        Verdict verdict = findings.isEmpty() ? Verdict.PASSED : Verdict.FAILED;
        return new CaseResult(contractCase, verdict, FindingMerge.ofOneCase(findings), "", List.of(exchange), checks);
    }

    /** Nothing was proved, and this is why. */
    static CaseResult notVerified(Case contractCase, String reason, List<Exchange> exchanges) {
        return new CaseResult(contractCase, Verdict.NOT_VERIFIED, List.of(), reason, exchanges, Set.of());
    }
}
