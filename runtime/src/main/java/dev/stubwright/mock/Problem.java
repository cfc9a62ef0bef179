package dev.stubwright.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer that no document describes: RFC 9457's problem details where the client takes JSON, else plain text.
 *
 * @param code which kind of problem, for machines
 * @param detail what is wrong, in one sentence
 * @param members further members, in order: a text, or a list of texts or of maps
 * @param hints the same in lines, for people
 */
record Problem(int status, String code, String detail, Map<String, Object> members, List<String> hints) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    Problem(int status, String code, String detail) {
        this(status, code, detail, Map.of(), List.of());
    }

    Answer answer(Accept accept) {
        boolean json = accept.takes(MEDIA_TYPE) || accept.takes("application/json");
        Headers headers = Headers.NONE.with("Content-Type", json ? MEDIA_TYPE : "text/plain;charset=utf-8");
        return new Answer(status, headers, Payload.text(json ? json() : text()));
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("title", ReasonPhrase.of(status));
        all.put("status", status);
        all.put("detail", detail);
        all.put("code", code);
        all.putAll(members);
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a map of texts is always JSON", bug);
        }
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(status + " " + ReasonPhrase.of(status));
        lines.add(detail);
        lines.addAll(hints);
        return String.join("\n", lines) + "\n";
    }
}
