package dev.stubwright.mock.server;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Converts WireMock's requests. */
final class WireMockRequests {

    private WireMockRequests() {}

    static RequestMessage toMessage(Request request) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (HttpHeader header : request.getHeaders().all()) {
            if (!header.keyEquals("Host") && !header.keyEquals("Content-Length")) {
                header.values().forEach(value -> fields.add(Map.entry(header.key(), value)));
            }
        }
        byte[] body = request.getBody();
        return new RequestMessage(
                request.getMethod().value(),
                request.getUrl(),
                Headers.of(fields),
                body == null ? Payload.NONE : Payload.of(body));
    }

    static String pathOf(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    static String queryOf(String url) {
        int query = url.indexOf('?');
        return query < 0 ? "" : url.substring(query + 1);
    }
}
