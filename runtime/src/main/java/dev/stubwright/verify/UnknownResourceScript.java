package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.target.Resources;
import dev.stubwright.wire.RequestMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A resource that does not exist: the documented 404. */
final class UnknownResourceScript extends Script {

    private final String variable;
    private final String id;

    UnknownResourceScript(Setting setting, Plan plan, String variable, String id) {
        super(setting, plan);
        this.variable = variable;
        this.id = id;
    }

    @Override
    String refusal(Operation operation) {
        String refusal = super.refusal(operation);
        return refusal.isEmpty() && !setting.onMock() && operation.method().equals("PUT")
                ? "PUT may create what does not exist, and it could not be given back"
                : refusal;
    }

    @Override
    CaseResult play(Case contractCase) {
        Operation operation = contractCase.operation();
        List<String> others = operation.path().variables().stream()
                .filter(name -> !name.equals(variable))
                .toList();
        try (Resources resources = setting.target().resources(operation, others)) {
            if (!resources.shortfall().isEmpty()) {
                return CaseResult.notVerified(contractCase, resources.shortfall(), List.of());
            }
            Map<String, String> values = new HashMap<>(resources.values());
            values.put(variable, id);
            RequestMessage request = request(operation, values);
            return judge(new Judgement(setting, contractCase, setting.target().send(operation, request)));
        }
    }

    private CaseResult judge(Judgement judgement) {
        judgement.looksAt(Check.UNKNOWN_RESOURCE);
        int status = judgement.status();
        Operation operation = judgement.operation();
        if (status == 404) {
            operation.response(404).ifPresent(documented -> ResponseChecks.check(judgement, documented));
            return judgement.result();
        }
        if (status >= 500) {
            return judgement.serverError().result();
        }
        if (setting.onMock() || status / 100 == 2) {
            return judgement
                    .find(
                            Check.UNKNOWN_RESOURCE,
                            "a resource that does not exist is not answered as such" + judgement.because(),
                            "status 404, as documented",
                            "status " + status,
                            operation.pointer() + "/responses")
                    .result();
        }
        boolean beforeTheResource = status == 401 || status == 403 || status == 429;
        if (!beforeTheResource && operation.response(status).isEmpty()) {
            return judgement.undocumentedStatus().result();
        }
        return judgement.unproved("the tenant answers " + status + judgement.because()
                + ", which does not say whether it knows that there is no such resource");
    }
}
