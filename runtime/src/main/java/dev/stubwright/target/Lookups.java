package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import dev.stubwright.wire.Exchange;
import dev.stubwright.wire.RequestMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the tenant for resources that exist; once for each question. Safe for use by several threads. */
final class Lookups {

    private final Channel channel;
    private final Profile profile;
    private final Map<String, Answer> answers = new HashMap<>();

    Lookups(Channel channel, Profile profile) {
        this.channel = channel;
        this.profile = profile;
    }

    /**
     * What came of a question.
     *
     * @param value empty if there is none
     * @param reason why there is none
     */
    record Answer(String value, String reason) {}

    synchronized @Nullable Answer ask(Operation operation, String variable, Map<String, String> known) {
        Answer last = null;
        for (Lookup lookup : profile.lookups(operation.path(), variable).toList()) {
            RequestMessage request = lookup.request().with(known);
            String question = request.target() + "#" + lookup.value();
            Answer answer = answers.get(question);
            if (answer == null) {
                answer = read(channel.send(operation, request), lookup);
                answers.put(question, answer);
            }
            if (!answer.value().isEmpty()) {
                return answer;
            }
            last = answer;
        }
        return last;
    }

    synchronized Collection<String> found() {
        return answers.values().stream().map(Answer::value).toList();
    }

    private Answer read(Exchange exchange, Lookup lookup) {
        int status = exchange.response().status();
        if (!lookup.request().isDone(status)) {
            String said = profile.explain(exchange.response());
            String words = lookup.request() + " answered " + status + (said.isEmpty() ? "" : " (" + said + ")");
            return new Answer("", words);
        }
        String value = Profile.valueIn(exchange.response(), lookup.value());
        return value == null || value.isBlank()
                ? new Answer("", "the answer to " + lookup.request() + " has nothing at " + lookup.value())
                : new Answer(value, "");
    }
}
