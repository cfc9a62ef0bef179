package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.UnknownId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends a method that no document declares for the route: 405 (RFC 9110, 15.5.6). */
final class UndeclaredMethodCase extends RunnableCase {

    private final UndeclaredMethod undeclared;

    private UndeclaredMethodCase(SuiteContext suite, RequestPlan plan, Case contractCase, UndeclaredMethod undeclared) {
        super(suite, plan, contractCase);
        this.undeclared = undeclared;
    }

    static List<UndeclaredMethodCase> derive(SuiteContext suite, Operation operation, List<RequestPlan> plans) {
        UndeclaredMethod undeclared = UndeclaredMethod.of(suite, operation);
        if (!undeclared.exists()) {
            return List.of();
        }
        Case contractCase = new Case(
                operation.id() + "/undeclared-method",
                name(operation, undeclared.method()),
                operation,
                CaseKind.UNDECLARED_METHOD,
                "undeclaredMethod",
                Set.of(Checks.SERVER_ERROR, Checks.UNDECLARED_METHOD));
        return List.of(new UndeclaredMethodCase(suite, plans.get(0), contractCase, undeclared));
    }

    private static String name(Operation operation, String method) {
        return method.isEmpty()
                ? operation.name() + ": another method -> 405 (undeclared method)"
                : method + " " + operation.route() + " -> 405 (undeclared method, beside " + operation.method() + ")";
    }

    @Override
    String refusal() {
        return undeclared.method().isEmpty()
                ? "each undeclared method may change something, and is not sent to a tenant"
                : "";
    }

    @Override
    CaseResult exchange() {
        List<String> variables = operation().path().variables();
        if (suite.onMock()) {
            return withResources(variables, this::send);
        }
        // A server that takes GET for the declared method would change a real resource.
        Map<String, String> unknown = unknownIds();
        return unknown.keySet().containsAll(variables)
                ? send(unknown)
                : notVerified("no unused id matches the path, and a real one must not be used");
    }

    private Map<String, String> unknownIds() {
        Map<String, String> values = new HashMap<>();
        operation().parameters().stream()
                .filter(parameter -> parameter.location() == Parameter.Location.PATH)
                .forEach(parameter ->
                        UnknownId.fitting(parameter).ifPresent(id -> values.put(parameter.name(), id.asText())));
        return values;
    }

    private CaseResult send(Map<String, String> values) {
        RequestMessage request = CaseRequests.withMethod(request(values), undeclared.method());
        return evaluate(evaluation(suite.target().send(operation(), request)));
    }

    private CaseResult evaluate(ExchangeEvaluation evaluation) {
        evaluation.apply(Checks.UNDECLARED_METHOD);
        CheckContext context = evaluation.context();
        int status = context.status();
        if (UndeclaredMethodCheck.isServerError(status)) {
            return evaluation.apply(Checks.SERVER_ERROR).result();
        }
        // The request has an unknown id, so 404 may be about the id.
        boolean aboutTheMethod = status == 405
                || status == 501
                || (status == 404 && operation().path().variables().isEmpty());
        return aboutTheMethod
                ? evaluation.result()
                : evaluation.inconclusive("the tenant answers " + status + context.reasonInParentheses()
                        + ", which does not show whether it knows the method");
    }
}
