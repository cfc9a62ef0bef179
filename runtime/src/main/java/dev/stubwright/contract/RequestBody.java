package dev.stubwright.contract;

import java.util.List;

/**
 * The body that an operation takes.
 *
 * @param required whether it must be there
 * @param content its media types, in the document's order
 * @param pointer JSON pointer to it in the contract's document
 * @since 0.1
 */
public record RequestBody(boolean required, List<MediaType> content, String pointer) {

    public RequestBody {
        content = List.copyOf(content);
    }
}
