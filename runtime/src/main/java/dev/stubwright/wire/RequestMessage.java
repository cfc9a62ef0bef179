package dev.stubwright.wire;

/**
 * A request without its origin (scheme and authority), which the target adds.
 *
 * @param method in upper case
 * @param target path and query, percent-encoded: {@code /api/v1/users/42?limit=2}
 * @param headers without {@code Host} and {@code Content-Length}, which the client sets
 * @param body {@link Payload#NONE} for none
 * @since 0.1
 */
public record RequestMessage(String method, String target, Headers headers, Payload body) {

    /** The path, percent-encoded. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The query after the first {@code ?}, percent-encoded; empty if there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** This request with other headers. */
    public RequestMessage withHeaders(Headers other) {
        return new RequestMessage(method, target, other, body);
    }
}
