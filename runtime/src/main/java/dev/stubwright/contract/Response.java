package dev.stubwright.contract;

import java.util.List;

/**
 * A response that an operation documents (OpenAPI 3.0.3, Response Object).
 *
 * @param status {@code 200}, a range {@code 4XX}, or {@code default}
 * @param description the documented description; may be empty
 * @param headers the documented headers, without {@code Content-Type}, which OpenAPI ignores here
 * @param content the media types of its body, in the document's order; empty if none is documented
 * @param pointer JSON pointer to the response in the contract's document
 * @since 0.1
 */
public record Response(
        String status, String description, List<Header> headers, List<MediaType> content, String pointer) {

    public Response {
        headers = List.copyOf(headers);
        content = List.copyOf(content);
    }

    Response withStatus(String exactStatus) {
        return new Response(exactStatus, description, headers, content, pointer);
    }
}
