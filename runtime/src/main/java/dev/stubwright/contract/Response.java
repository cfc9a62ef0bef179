package dev.stubwright.contract;

import java.util.List;

/**
 * An answer that an operation documents.
 *
 * @param status {@code 200}, a range {@code 4XX}, or {@code default}
 * @param description as documented; may be empty
 * @param headers without {@code Content-Type}, which OpenAPI has us ignore here
 * @param content its media types, in the document's order; empty if the document names none
 * @param pointer JSON pointer to it in the contract's document
 * @since 0.1
 */
public record Response(
        String status, String description, List<Header> headers, List<MediaType> content, String pointer) {

    public Response {
        headers = List.copyOf(headers);
        content = List.copyOf(content);
    }

    /** The same promise for an exact status out of a range. */
    Response as(String exactStatus) {
        return new Response(exactStatus, description, headers, content, pointer);
    }
}
