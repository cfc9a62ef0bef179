package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.target.Resources;
import dev.stubwright.wire.RequestMessage;
import java.util.List;

/** No credential where one is needed: 401, or 403 where a server does not want to say more. */
final class NoCredentialScript extends Script {

    NoCredentialScript(Setting setting, Plan plan) {
        super(setting, plan);
    }

    @Override
    CaseResult play(Case contractCase) {
        Operation operation = contractCase.operation();
        try (Resources resources = setting.target().resources(operation)) {
            if (!resources.shortfall().isEmpty()) {
                return CaseResult.notVerified(contractCase, resources.shortfall(), List.of());
            }
            RequestMessage request = Requests.withoutCredentials(operation, request(operation, resources.values()));
            return judge(new Judgement(setting, contractCase, setting.target().sendAnonymously(request)));
        }
    }

    private CaseResult judge(Judgement judgement) {
        judgement.looksAt(Check.AUTHENTICATION);
        int status = judgement.status();
        Operation operation = judgement.operation();
        if (status == 401 || status == 403) {
            operation.response(status).ifPresent(documented -> ResponseChecks.check(judgement, documented));
            return judgement.result();
        }
        if (status >= 500) {
            return judgement.serverError().result();
        }
        if (status / 100 == 2) {
            return instead(judgement, "the operation is served without a credential")
                    .result();
        }
        if (setting.onMock()) {
            return instead(judgement, "a request without a credential is not answered as such")
                    .result();
        }
        return judgement.unproved(
                "the tenant answers " + status + judgement.because() + " before it asks for a credential");
    }

    private Judgement instead(Judgement judgement, String message) {
        String own = judgement.operation().pointer() + "/security";
        // Most documents say it once, for all operations (OpenAPI 3.0.3, OpenAPI Object, security).
        boolean inherited = setting.contract().document().at(own).isMissingNode();
        return judgement.find(
                Check.AUTHENTICATION,
                message,
                "status 401 or 403",
                "status " + judgement.status(),
                inherited ? "/security" : own);
    }
}
