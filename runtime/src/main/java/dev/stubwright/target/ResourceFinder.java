package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.RequestMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up existing resources on the tenant, each lookup once. Safe for use by several threads. */
final class ResourceFinder {

    private final TargetClient client;
    private final Profile profile;
    private final Map<String, Result> answers = new HashMap<>();

    ResourceFinder(TargetClient client, Profile profile) {
        this.client = client;
        this.profile = profile;
    }

    /**
     * The result of a lookup.
     *
     * @param value the id; empty if there is none
     * @param reason why there is none
     */
    record Result(String value, String reason) {}

    synchronized @Nullable Result find(Operation operation, String variable, Map<String, String> known) {
        Result last = null;
        for (ResourceLookup lookup : profile.lookups(operation.path(), variable).toList()) {
            RequestMessage request = lookup.request().resolve(known);
            String question = request.target() + "#" + lookup.valuePointer();
            Result answer = answers.get(question);
            if (answer == null) {
                answer = read(client.send(operation, request), lookup);
                answers.put(question, answer);
            }
            if (!answer.value().isEmpty()) {
                return answer;
            }
            last = answer;
        }
        return last;
    }

    synchronized Collection<String> foundValues() {
        return answers.values().stream().map(Result::value).toList();
    }

    private Result read(Exchange exchange, ResourceLookup lookup) {
        int status = exchange.response().status();
        if (!lookup.request().isSuccess(status)) {
            String said = profile.explain(exchange.response());
            String words = lookup.request() + " answered " + status + (said.isEmpty() ? "" : " (" + said + ")");
            return new Result("", words);
        }
        String value = Profile.valueIn(exchange.response(), lookup.valuePointer());
        return value == null || value.isBlank()
                ? new Result("", "the response to " + lookup.request() + " has no value at " + lookup.valuePointer())
                : new Result(value, "");
    }
}
