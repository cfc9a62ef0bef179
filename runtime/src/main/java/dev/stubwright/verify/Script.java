package dev.stubwright.verify;

import dev.stubwright.UsageException;
import dev.stubwright.contract.Operation;
import dev.stubwright.wire.RequestMessage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How a case runs. Keeps no state between runs. */
abstract class Script implements Function<Case, CaseResult> {

    final Setting setting;
    final Plan plan;

    Script(Setting setting, Plan plan) {
        this.setting = setting;
        this.plan = plan;
    }

    @Override
    public final CaseResult apply(Case contractCase) {
        if (!plan.obstacle().isEmpty()) {
            return CaseResult.notVerified(contractCase, plan.obstacle(), List.of());
        }
        String refusal = refusal(contractCase.operation());
        if (!refusal.isEmpty()) {
            return CaseResult.notVerified(contractCase, refusal, List.of());
        }
        try {
            return play(contractCase);
        } catch (Requests.Unsendable e) {
            return CaseResult.notVerified(contractCase, String.valueOf(e.getMessage()), List.of());
        } catch (UsageException e) {
            // The target refuses to send it: one case that cannot be played says nothing about the others.
            return CaseResult.notVerified(contractCase, e.problem(), List.of());
        }
    }

    abstract CaseResult play(Case contractCase);

    /** Why this target may not be sent this case; empty if it may. */
    String refusal(Operation operation) {
        return setting.refusal(operation);
    }

    final RequestMessage request(Operation operation, Map<String, String> resources) {
        return Requests.good(setting, operation, plan, resources);
    }
}
