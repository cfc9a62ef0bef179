package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends a valid request: a documented success. */
final class PositiveCase extends RunnableCase {

    private PositiveCase(SuiteContext suite, RequestPlan plan, Case contractCase) {
        super(suite, plan, contractCase);
    }

    static List<PositiveCase> derive(SuiteContext suite, Operation operation, List<RequestPlan> plans) {
        String status = operation.success().map(Response::status).orElse("2XX");
        Set<Check> checks = checks(operation);
        return plans.stream()
                .map(plan -> new PositiveCase(
                        suite,
                        plan,
                        new Case(
                                operation.id() + "/positive/" + plan.name(),
                                operation.name() + " -> " + status + " (" + plan.name() + ")",
                                operation,
                                CaseKind.POSITIVE,
                                status,
                                checks)))
                .toList();
    }

    private static Set<Check> checks(Operation operation) {
        Set<Check> checks = new HashSet<>(Set.of(Checks.SERVER_ERROR));
        if (!operation.responses().isEmpty()) {
            checks.add(Checks.STATUS);
        }
        operation.success().ifPresent(success -> {
            if (success.headers().stream()
                    .anyMatch(header -> header.required() || header.schema().isPresent())) {
                checks.add(Checks.HEADERS);
            }
            if (success.status().equals("204")) {
                checks.add(Checks.BODY_NOT_ALLOWED);
            } else if (!success.content().isEmpty()) {
                checks.add(Checks.CONTENT_TYPE);
            }
            if (success.content().stream().anyMatch(type -> type.schema().isPresent())) {
                checks.add(Checks.BODY);
            }
        });
        return checks;
    }

    @Override
    CaseResult exchange() {
        return withResources(operation().path().variables(), this::send);
    }

    private CaseResult send(Map<String, String> resources) {
        return evaluate(evaluation(suite.target().send(operation(), request(resources))));
    }

    private CaseResult evaluate(ExchangeEvaluation evaluation) {
        CheckContext context = evaluation.context();
        int status = context.status();
        if (status >= 500) {
            return evaluation.apply(Checks.SERVER_ERROR).result();
        }
        if (!suite.onMock() && (status == 401 || status == 403 || status == 429)) {
            return evaluation.inconclusive(answer(context)
                    + (status == 429 ? "; its rate limit is exceeded" : "; check the credential and its rights"));
        }
        if (operation().responses().isEmpty()) {
            return status < 400 ? evaluation.result() : rejected(evaluation).result();
        }
        evaluation.apply(Checks.STATUS);
        if (context.documented().isEmpty()) {
            return evaluation.result();
        }
        evaluation.applyAll(Checks.OF_DOCUMENTED_RESPONSE);
        if (isSuccess(context)) {
            return evaluation.result();
        }
        return suite.onMock() || contradictsPlan(status)
                ? rejected(evaluation).result()
                : evaluation.inconclusive(answer(context) + ", which is documented but not a success");
    }

    private static String answer(CheckContext context) {
        return "the tenant answers " + context.status() + context.reasonInParentheses();
    }

    /** A document may declare no 2xx at all; then a redirect is a success. */
    private static boolean isSuccess(CheckContext context) {
        boolean documents2xx = context.operation().responses().stream()
                .anyMatch(response ->
                        response.status().startsWith("2") || response.status().equals("default"));
        return context.isSuccess() || (!documents2xx && context.status() / 100 == 3);
    }

    /** A tenant may reject generated values, and resources have states. It must accept values that the document lists. */
    private boolean contradictsPlan(int status) {
        return switch (status) {
            case 405 -> true;
            case 400, 404, 410, 415, 422 -> !plan.invented();
            default -> false;
        };
    }

    private static ExchangeEvaluation rejected(ExchangeEvaluation evaluation) {
        CheckContext context = evaluation.context();
        return evaluation.find(
                Checks.STATUS,
                Deviation.of(
                        "a valid request is rejected" + context.reasonInParentheses(),
                        "a documented success",
                        "status " + context.status(),
                        context.operation().pointer() + "/responses"));
    }
}
