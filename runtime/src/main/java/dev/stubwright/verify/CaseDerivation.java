package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.Response;
import dev.stubwright.wire.UnknownId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derives the cases of each operation: which there are, what they are called, and how they run. */
final class CaseDerivation {

    private CaseDerivation() {}

    static List<Case> derive(Setting setting) {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : setting.contract().operations()) {
            List<Plan> plans = Plans.of(setting, operation);
            plans.forEach(plan -> cases.add(positive(setting, operation, plan)));
            undeclaredMethod(setting, operation, plans.get(0)).ifPresent(cases::add);
            unknownResource(setting, operation, plans.get(0)).ifPresent(cases::add);
            noCredential(setting, operation, plans.get(0)).ifPresent(cases::add);
        }
        return cases;
    }

    private static Case positive(Setting setting, Operation operation, Plan plan) {
        String status = operation.success().map(Response::status).orElse("2XX");
        return Case.of(
                operation.id() + "/positive/" + plan.name(),
                operation.name() + " -> " + status + " (" + plan.name() + ")",
                operation,
                CaseKind.POSITIVE,
                new PositiveScript(setting, plan));
    }

    private static Optional<Case> undeclaredMethod(Setting setting, Operation operation, Plan plan) {
        MethodChoice choice = MethodChoice.of(setting, operation);
        if (!choice.exists()) {
            return Optional.empty();
        }
        String route = operation.route();
        return Optional.of(Case.of(
                operation.id() + "/undeclared-method",
                choice.method().isEmpty()
                        ? operation.name() + ": another method -> 405 (undeclared method)"
                        : choice.method() + " " + route + " -> 405 (undeclared method, beside " + operation.method()
                                + ")",
                operation,
                CaseKind.UNDECLARED_METHOD,
                new UndeclaredMethodScript(setting, plan, choice)));
    }

    private static Optional<Case> unknownResource(Setting setting, Operation operation, Plan plan) {
        List<String> variables = operation.path().variables();
        boolean documented = operation.responses().stream()
                .anyMatch(response ->
                        response.status().equals("404") || response.status().equalsIgnoreCase("4XX"));
        if (!documented || variables.isEmpty()) {
            return Optional.empty();
        }
        String last = variables.get(variables.size() - 1);
        return operation.parameters().stream()
                .filter(parameter -> parameter.place() == Parameter.Place.PATH
                        && parameter.name().equals(last))
                .findFirst()
                .flatMap(UnknownId::fitting)
                .map(id -> Case.of(
                        operation.id() + "/unknown-resource",
                        operation.name() + " -> 404 (unknown resource)",
                        operation,
                        CaseKind.UNKNOWN_RESOURCE,
                        new UnknownResourceScript(setting, plan, last, id.asText())));
    }

    private static Optional<Case> noCredential(Setting setting, Operation operation, Plan plan) {
        if (!operation.isSecured()) {
            return Optional.empty();
        }
        return Optional.of(Case.of(
                operation.id() + "/no-credential",
                operation.name() + " -> 401 (no credential)",
                operation,
                CaseKind.NO_CREDENTIAL,
                new NoCredentialScript(setting, plan)));
    }
}
