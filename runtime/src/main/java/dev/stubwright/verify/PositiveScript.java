package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import dev.stubwright.target.Resources;
import dev.stubwright.wire.RequestMessage;
import java.util.List;
import java.util.Optional;

/** A good request: it is answered with what is documented for success. */
final class PositiveScript extends Script {

    PositiveScript(Setting setting, Plan plan) {
        super(setting, plan);
    }

    @Override
    CaseResult play(Case contractCase) {
        Operation operation = contractCase.operation();
        try (Resources resources = setting.target().resources(operation)) {
            if (!resources.shortfall().isEmpty()) {
                return CaseResult.notVerified(contractCase, resources.shortfall(), List.of());
            }
            RequestMessage request = request(operation, resources.values());
            return judge(new Judgement(setting, contractCase, setting.target().send(operation, request)));
        }
    }

    private CaseResult judge(Judgement judgement) {
        int status = judgement.status();
        if (status >= 500) {
            return judgement.serverError().result();
        }
        if (!setting.onMock() && (status == 401 || status == 403 || status == 429)) {
            return judgement.unproved("the tenant answers " + status + judgement.because()
                    + (status == 429 ? "; it is too busy" : "; look at the credential and what it may do"));
        }
        Operation operation = judgement.operation();
        if (operation.responses().isEmpty()) {
            return status < 400 ? judgement.result() : refused(judgement).result();
        }
        judgement.looksAt(Check.STATUS);
        Optional<Response> documented = operation.response(status);
        if (documented.isEmpty()) {
            return judgement.undocumentedStatus().result();
        }
        ResponseChecks.check(judgement, documented.get());
        if (isSuccess(operation, status)) {
            return judgement.result();
        }
        if (setting.onMock() || isRefusalOfGoodData(status)) {
            return refused(judgement).result();
        }
        return judgement.unproved(
                "the tenant answers " + status + judgement.because() + ", which is documented, but no success");
    }

    /** A document may know no 2xx at all: a redirect is then what success looks like. */
    private static boolean isSuccess(Operation operation, int status) {
        boolean knows2xx = operation.responses().stream()
                .anyMatch(response ->
                        response.status().startsWith("2") || response.status().equals("default"));
        return status / 100 == 2 || (!knows2xx && status / 100 == 3);
    }

    /** A tenant may not know what we made up, and its resources have states; what was known to exist is no guess. */
    private boolean isRefusalOfGoodData(int status) {
        return switch (status) {
            case 405 -> true;
            case 400, 404, 410, 415, 422 -> !plan.invented();
            default -> false;
        };
    }

    private static Judgement refused(Judgement judgement) {
        return judgement.find(
                Check.STATUS,
                "a request that fits the contract is refused" + judgement.because(),
                "a success, as documented",
                "status " + judgement.status(),
                judgement.operation().pointer() + "/responses");
    }
}
