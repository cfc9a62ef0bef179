package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.wire.RequestMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends no credential although the operation requires one: 401, or 403 if the server does not want to say more. */
final class NoCredentialCase extends RunnableCase {

    private NoCredentialCase(SuiteContext suite, RequestPlan plan, Case contractCase) {
        super(suite, plan, contractCase);
    }

    static List<NoCredentialCase> derive(SuiteContext suite, Operation operation, List<RequestPlan> plans) {
        if (!operation.isSecured()) {
            return List.of();
        }
        Case contractCase = new Case(
                operation.id() + "/no-credential",
                operation.name() + " -> 401 (no credential)",
                operation,
                CaseKind.NO_CREDENTIAL,
                "noCredential",
                Set.of(Checks.SERVER_ERROR, Checks.AUTHENTICATION));
        return List.of(new NoCredentialCase(suite, plans.get(0), contractCase));
    }

    @Override
    CaseResult exchange() {
        return withResources(operation().path().variables(), this::send);
    }

    private CaseResult send(Map<String, String> resources) {
        RequestMessage request = CaseRequests.withoutCredentials(operation(), request(resources));
        return evaluate(evaluation(suite.target().sendAnonymously(request)));
    }

    private CaseResult evaluate(ExchangeEvaluation evaluation) {
        evaluation.apply(Checks.AUTHENTICATION);
        CheckContext context = evaluation.context();
        if (AuthenticationCheck.isRejected(context.status())) {
            if (context.documented().isPresent()) {
                evaluation.applyAll(Checks.OF_DOCUMENTED_RESPONSE);
            }
            return evaluation.result();
        }
        if (context.status() >= 500) {
            return evaluation.apply(Checks.SERVER_ERROR).result();
        }
        return evaluation.inconclusive("the tenant answers " + context.status() + context.reasonInParentheses()
                + " before it checks the credential");
    }
}
