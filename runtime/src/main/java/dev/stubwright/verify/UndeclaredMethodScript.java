package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.target.Resources;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.UnknownId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A method that nobody declared: 405, and {@code Allow} says what there is (RFC 9110, 15.5.6). */
final class UndeclaredMethodScript extends Script {

    private final MethodChoice choice;

    UndeclaredMethodScript(Setting setting, Plan plan, MethodChoice choice) {
        super(setting, plan);
        this.choice = choice;
    }

    @Override
    String refusal(Operation operation) {
        return choice.method().isEmpty()
                ? "every method that is left may change something, and is not tried on a tenant"
                : "";
    }

    @Override
    CaseResult play(Case contractCase) {
        Operation operation = contractCase.operation();
        if (!setting.onMock()) {
            // A server that takes GET for the declared method would do to a real resource what nobody asked for.
            Map<String, String> nobody = unknown(operation);
            return nobody.keySet().containsAll(operation.path().variables())
                    ? send(contractCase, nobody)
                    : CaseResult.notVerified(
                            contractCase,
                            "no id that nobody has fits its path, and a real one is not tried",
                            List.of());
        }
        try (Resources resources = setting.target().resources(operation)) {
            return resources.shortfall().isEmpty()
                    ? send(contractCase, resources.values())
                    : CaseResult.notVerified(contractCase, resources.shortfall(), List.of());
        }
    }

    private static Map<String, String> unknown(Operation operation) {
        Map<String, String> values = new HashMap<>();
        operation.parameters().stream()
                .filter(parameter -> parameter.place() == Parameter.Place.PATH)
                .forEach(parameter ->
                        UnknownId.fitting(parameter).ifPresent(id -> values.put(parameter.name(), id.asText())));
        return values;
    }

    private CaseResult send(Case contractCase, Map<String, String> values) {
        Operation operation = contractCase.operation();
        RequestMessage request = Requests.withMethod(request(operation, values), choice.method());
        Exchange exchange = setting.target().send(operation, request);
        return judge(new Judgement(setting, contractCase, exchange));
    }

    private CaseResult judge(Judgement judgement) {
        judgement.looksAt(Check.UNDECLARED_METHOD);
        int status = judgement.status();
        if (status == 405) {
            return allow(judgement).result();
        }
        if (status / 100 == 2) {
            return instead(judgement, "a method that no document declares is taken")
                    .result();
        }
        if (status >= 500 && status != 501) {
            return judgement.serverError().result();
        }
        if (setting.onMock()) {
            return instead(judgement, "a method that no document declares is not answered as such")
                    .result();
        }
        // Behind an unknown id, 404 may be about the id.
        boolean aboutTheMethod = status == 501
                || (status == 404 && judgement.operation().path().variables().isEmpty());
        return aboutTheMethod
                ? judgement.result()
                : judgement.unproved("the tenant answers " + status + judgement.because()
                        + ", which does not say whether it knows the method");
    }

    private static Judgement allow(Judgement judgement) {
        if (judgement.exchange().response().headers().first("Allow").isPresent()) {
            return judgement;
        }
        return judgement.find(
                Check.UNDECLARED_METHOD,
                "an answer with status 405 does not say which methods there are",
                "the header Allow",
                "no such header",
                judgement.operation().pointer());
    }

    private Judgement instead(Judgement judgement, String message) {
        return judgement.find(
                Check.UNDECLARED_METHOD,
                message,
                "status 405 for " + choice.method(),
                "status " + judgement.status(),
                judgement.operation().pointer());
    }
}
