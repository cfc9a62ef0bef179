package dev.stubwright.mock.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.Internal;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error that the document does not describe: RFC 9457's problem details for clients that accept JSON, otherwise
 * plain text.
 *
 * @param code the kind of problem, for programs
 * @param detail the problem in one sentence
 * @param members further members in order: strings, numbers, or lists of strings or maps
 * @param hints the members in lines, for people
 */
@Internal
public record ProblemDetails(int status, String code, String detail, Map<String, Object> members, List<String> hints) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    ProblemDetails(int status, String code, String detail) {
        this(status, code, detail, Map.of(), List.of());
    }

    public MockResponse toResponse(AcceptHeader accept) {
        boolean json = accept.accepts(MEDIA_TYPE) || accept.accepts("application/json");
        Headers headers = Headers.NONE.with("Content-Type", json ? MEDIA_TYPE : "text/plain;charset=utf-8");
        return new MockResponse(status, headers, Payload.text(json ? toJson() : toText()));
    }

    String toJson() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("title", StatusCode.reasonPhrase(status));
        all.put("status", status);
        all.put("detail", detail);
        all.put("code", code);
        all.putAll(members);
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a map of strings can always be written as JSON", bug);
        }
    }

    String toText() {
        List<String> lines = new ArrayList<>();
        lines.add(status + " " + StatusCode.reasonPhrase(status));
        lines.add(detail);
        lines.addAll(hints);
        return String.join("\n", lines) + "\n";
    }
}
