package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.List;
import java.util.Optional;

/**
 * The body of a request or saved response.
 *
 * @param contentType the {@code Content-Type} header, else derived from the language; JSON by default
 * @param value the JSON tree, or a string for other types; empty for a form
 * @param fields the fields of a form; empty for other bodies
 * @param pointer JSON pointer to the body in the collection
 * @since 0.1
 */
@Internal
public record PostmanBody(
        String contentType, @Internal Optional<JsonNode> value, List<PostmanValue> fields, String pointer) {

    public PostmanBody {
        fields = List.copyOf(fields);
    }
}
