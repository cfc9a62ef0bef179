package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.List;
import java.util.Optional;

/**
 * The body of a request or of a saved response.
 *
 * @param contentType as far as it is known
 * @param value JSON as a tree, other texts as a text; empty for a form
 * @param fields of a form; empty for all else
 * @param pointer JSON pointer to it in the collection
 * @since 0.1
 */
@Internal
public record PostmanBody(
        String contentType, @Internal Optional<JsonNode> value, List<PostmanValue> fields, String pointer) {

    public PostmanBody {
        fields = List.copyOf(fields);
    }
}
