package dev.stubwright.verify;

import dev.stubwright.wire.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Applies checks to the exchange of a case, and collects what they find. */
final class ExchangeEvaluation {

    private final Case contractCase;
    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();
    /** Every exchange is one in which the server could have failed. */
    private final Set<Check> applied = new HashSet<>(Set.of(Checks.SERVER_ERROR));

    ExchangeEvaluation(SuiteContext suite, Case contractCase, Exchange exchange) {
        this.contractCase = contractCase;
        this.context = new CheckContext(suite, contractCase.operation(), exchange);
    }

    CheckContext context() {
        return context;
    }

    ExchangeEvaluation apply(Check check) {
        check.evaluate(context).ifPresent(deviations -> {
            applied.add(check);
            deviations.forEach(deviation -> find(check, deviation));
        });
        return this;
    }

    ExchangeEvaluation applyAll(List<Check> checks) {
        checks.forEach(this::apply);
        return this;
    }

    ExchangeEvaluation find(Check check, Deviation deviation) {
        applied.add(check);
        SuiteContext suite = context.suite();
        findings.add(new Finding(
                check,
                context.operation(),
                contractCase.name(),
                deviation.message(),
                deviation.expected(),
                deviation.actual(),
                deviation.instancePointer(),
                deviation.schemaPointer(),
                deviation.keyword(),
                suite.contract().locate(deviation.schemaPointer()),
                context.exchange(),
                suite.target().origin(),
                suite.seed(),
                1));
        return this;
    }

    CaseResult result() {
        return CaseResult.evaluated(contractCase, findings, context.exchange(), applied);
    }

    /** Findings count even if the rest of the exchange proves nothing. */
    CaseResult inconclusive(String reason) {
        return findings.isEmpty()
                ? CaseResult.notVerified(contractCase, reason, List.of(context.exchange()))
                : result();
    }
}
