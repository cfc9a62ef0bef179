package dev.stubwright.mock;

import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import java.util.ArrayList;
import java.util.List;

/**
 * What the mock answers.
 *
 * @param remarks what was wrong with the request, or could not be done as documented
 */
record Answer(int status, Headers headers, Payload body, List<String> remarks) {

    Answer {
        remarks = List.copyOf(remarks);
    }

    Answer(int status, Headers headers, Payload body) {
        this(status, headers, body, List.of());
    }

    Answer withRemarks(List<String> more) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Answer(status, headers, body, all);
    }

    Answer with(String name, String value) {
        return new Answer(status, headers.with(name, value), body, remarks);
    }

    /** As RFC 9110, 9.3.2 asks for an answer to HEAD: all headers, no body. */
    Answer withoutBody() {
        Headers told = body.isEmpty() ? headers : headers.with("Content-Length", Integer.toString(body.size()));
        return new Answer(status, told, Payload.NONE, remarks);
    }
}
