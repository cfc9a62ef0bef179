package dev.stubwright.verify;

import dev.stubwright.UsageException;
import dev.stubwright.contract.Operation;
import dev.stubwright.target.Resources;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.RequestMessage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A case and the procedure that runs it. Keeps no state between runs. */
abstract class RunnableCase {

    /** Derives the cases of one kind for an operation. The first plan is the simplest request. */
    @FunctionalInterface
    interface Derivation {
        List<? extends RunnableCase> derive(SuiteContext suite, Operation operation, List<RequestPlan> plans);
    }

    final SuiteContext suite;
    final RequestPlan plan;
    private final Case contractCase;

    RunnableCase(SuiteContext suite, RequestPlan plan, Case contractCase) {
        this.suite = suite;
        this.plan = plan;
        this.contractCase = contractCase;
    }

    final Case contractCase() {
        return contractCase;
    }

    final CaseResult run() {
        if (!plan.obstacle().isEmpty()) {
            return notVerified(plan.obstacle());
        }
        String refusal = refusal();
        if (!refusal.isEmpty()) {
            return notVerified(refusal);
        }
        try {
            return exchange();
        } catch (UnsendableRequestException e) {
            return notVerified(String.valueOf(e.getMessage()));
        } catch (UsageException e) {
            // The target refuses to send this request, which says nothing about other cases.
            return notVerified(e.problem());
        }
    }

    /** Sends the request and evaluates the response. */
    abstract CaseResult exchange();

    /** The reason why this case must not be sent to the target; empty if it may be sent. */
    String refusal() {
        return suite.refusal(operation());
    }

    final Operation operation() {
        return contractCase.operation();
    }

    final CaseResult notVerified(String reason) {
        return CaseResult.notVerified(contractCase, reason, List.of());
    }

    final ExchangeEvaluation evaluation(Exchange exchange) {
        return new ExchangeEvaluation(suite, contractCase, exchange);
    }

    final RequestMessage request(Map<String, String> resources) {
        return CaseRequests.valid(suite, operation(), plan, resources);
    }

    /** Borrows values of path variables from the target for one exchange. */
    final CaseResult withResources(List<String> variables, Function<Map<String, String>, CaseResult> exchange) {
        try (Resources resources = suite.target().resources(operation(), variables)) {
            return resources.shortfall().isEmpty()
                    ? exchange.apply(resources.values())
                    : notVerified(resources.shortfall());
        }
    }
}
