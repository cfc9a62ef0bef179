package dev.stubwright.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Ends the handling of a request with an answer of the document's {@code Problem} schema (RFC 9457). */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Problem(Answer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    static Problem of(int status, String title) {
        return of(status, title, List.of());
    }

    static Problem of(int status, String title, List<SchemaCheck.Violation> violations) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("title", title).put("status", status).putNull("detail");
        if (!violations.isEmpty()) {
            var errors = body.putArray("errors");
            violations.forEach(violation ->
                    errors.addObject().put("pointer", violation.pointer()).put("message", violation.message()));
        }
        return new Problem(Answer.json(status, body).withHeader("Content-Type", Answer.PROBLEM));
    }

    Problem withHeader(String name, String value) {
        return new Problem(answer.withHeader(name, value));
    }

    Answer answer() {
        return answer;
    }
}
