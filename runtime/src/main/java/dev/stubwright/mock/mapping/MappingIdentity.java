package dev.stubwright.mock.mapping;

import dev.stubwright.Internal;
import dev.stubwright.contract.Operation;
import dev.stubwright.mock.routing.RouteSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The id, name, matchers and priority of a mapping. They depend on its operation alone, so that no other operation
 * changes them.
 *
 * @param path the route as WireMock matches it: percent-encoded, as clients send it
 * @param query parameters and values that a request must carry
 * @param headers headers and values that a request must carry
 * @param priority larger than WireMock's default of 5, so that the user's stubs come first; smaller for the more
 *     concrete of two routes, since WireMock does not rank routes
 */
@Internal
public record MappingIdentity(
        UUID id,
        String name,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        int priority,
        Map<String, String> metadata) {

    private static final int FIRST_PRIORITY = 10;
    /** The operation with the larger fixed query comes first; above this number all rank alike. */
    private static final int RANKED_ARGUMENTS = 7;
    /** 3 to the power of 17, times 8, is the largest rank that an int holds. */
    private static final int RANKED_SEGMENTS = 17;

    private static final String IN_PATHS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/%";

    public static MappingIdentity of(Operation operation) {
        String key = "stubwright " + operation.server() + " " + operation.name();
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("operationId", operation.id());
        metadata.put("route", operation.route());
        Map<String, String> query = new TreeMap<>(operation.fixedQuery());
        Map<String, String> headers = new TreeMap<>(operation.fixedQuery());
        query.keySet().removeIf(operation::isFixedInHeader);
        headers.keySet().removeIf(name -> !operation.isFixedInHeader(name));
        operation.slug().ifPresent(slug -> metadata.put("slug", slug));
        return new MappingIdentity(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                operation.name(),
                encoded(operation.path().template()),
                query,
                headers,
                FIRST_PRIORITY
                        + rank(RouteSegment.parse(operation.path().template())) * (RANKED_ARGUMENTS + 1)
                        + Math.max(0, RANKED_ARGUMENTS - operation.fixedQuery().size()),
                metadata);
    }

    public boolean isTemplated() {
        return path.indexOf('{') >= 0;
    }

    /** The kinds of the segments as digits of base 3. Routes that match the same path have equally many segments. */
    private static int rank(List<RouteSegment> segments) {
        int rank = 0;
        for (RouteSegment segment : segments.subList(0, Math.min(segments.size(), RANKED_SEGMENTS))) {
            rank = rank * 3
                    + switch (segment.kind()) {
                        case FIXED -> 0;
                        case PARTLY_VARIABLE -> 1;
                        case VARIABLE -> 2;
                    };
        }
        return rank;
    }

    /** RFC 3986, 3.3: pchar and "/". A percent sign is the start of an octet that is already encoded. */
    private static String encoded(String template) {
        StringBuilder out = new StringBuilder();
        boolean inVariable = false;
        for (byte octet : template.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            inVariable = (inVariable || c == '{') && c != '}';
            if (inVariable || c == '}' || IN_PATHS.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(String.format("%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
