package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.wire.UnknownId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks for a resource that does not exist: the documented 404. */
final class UnknownResourceCase extends RunnableCase {

    private final String variable;
    private final String id;

    private UnknownResourceCase(SuiteContext suite, RequestPlan plan, Case contractCase, String variable, String id) {
        super(suite, plan, contractCase);
        this.variable = variable;
        this.id = id;
    }

    static List<UnknownResourceCase> derive(SuiteContext suite, Operation operation, List<RequestPlan> plans) {
        List<String> variables = operation.path().variables();
        boolean documented = operation.responses().stream()
                .anyMatch(response ->
                        response.status().equals("404") || response.status().equalsIgnoreCase("4XX"));
        if (!documented || variables.isEmpty()) {
            return List.of();
        }
        Case contractCase = new Case(
                operation.id() + "/unknown-resource",
                operation.name() + " -> 404 (unknown resource)",
                operation,
                CaseKind.UNKNOWN_RESOURCE,
                "404",
                Set.of(Checks.SERVER_ERROR, Checks.UNKNOWN_RESOURCE));
        String last = variables.get(variables.size() - 1);
        return operation.parameters().stream()
                .filter(parameter -> parameter.location() == Parameter.Location.PATH
                        && parameter.name().equals(last))
                .findFirst()
                .flatMap(UnknownId::fitting)
                .map(id -> new UnknownResourceCase(suite, plans.get(0), contractCase, last, id.asText()))
                .stream()
                .toList();
    }

    @Override
    String refusal() {
        String refusal = super.refusal();
        return refusal.isEmpty() && !suite.onMock() && operation().method().equals("PUT")
                ? "PUT may create the resource, and this run could not delete it afterwards"
                : refusal;
    }

    @Override
    CaseResult exchange() {
        List<String> others = operation().path().variables().stream()
                .filter(name -> !name.equals(variable))
                .toList();
        return withResources(others, this::send);
    }

    private CaseResult send(Map<String, String> resources) {
        Map<String, String> values = new HashMap<>(resources);
        values.put(variable, id);
        return evaluate(evaluation(suite.target().send(operation(), request(values))));
    }

    private CaseResult evaluate(ExchangeEvaluation evaluation) {
        evaluation.apply(Checks.UNKNOWN_RESOURCE);
        CheckContext context = evaluation.context();
        int status = context.status();
        if (status == 404) {
            if (context.documented().isPresent()) {
                evaluation.applyAll(Checks.OF_DOCUMENTED_RESPONSE);
            }
            return evaluation.result();
        }
        if (status >= 500) {
            return evaluation.apply(Checks.SERVER_ERROR).result();
        }
        if (suite.onMock() || context.isSuccess()) {
            return evaluation.result();
        }
        boolean beforeTheResource = status == 401 || status == 403 || status == 429;
        if (!beforeTheResource && context.documented().isEmpty()) {
            return evaluation.apply(Checks.STATUS).result();
        }
        return evaluation.inconclusive("the tenant answers " + status + context.reasonInParentheses()
                + ", which does not show whether it knows that the resource does not exist");
    }
}
