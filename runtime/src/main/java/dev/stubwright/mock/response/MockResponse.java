package dev.stubwright.mock.response;

import dev.stubwright.Internal;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import java.util.ArrayList;
import java.util.List;

/**
 * A response of the mock.
 *
 * @param remarks violations of the request, and what could not be generated as documented
 */
@Internal
public record MockResponse(int status, Headers headers, Payload body, List<String> remarks) {

    public MockResponse {
        remarks = List.copyOf(remarks);
    }

    public MockResponse(int status, Headers headers, Payload body) {
        this(status, headers, body, List.of());
    }

    MockResponse withRemarks(List<String> more) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new MockResponse(status, headers, body, all);
    }

    public MockResponse withHeader(String name, String value) {
        return new MockResponse(status, headers.with(name, value), body, remarks);
    }

    /** The response to HEAD (RFC 9110, 9.3.2): all headers, no body. */
    public MockResponse withoutBody() {
        Headers told = body.isEmpty() ? headers : headers.with("Content-Length", Integer.toString(body.size()));
        return new MockResponse(status, told, Payload.NONE, remarks);
    }
}
