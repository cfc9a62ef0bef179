package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stubwright.contract.tree.MediaRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks up media types in {@code content}. */
final class MediaTypeLookup {

    private MediaTypeLookup() {}

    /** The Media Type Object of the most specific range that covers a media type or range, or of the first that it covers. */
    static JsonNode counterpart(String range, JsonNode content) {
        MediaRange given = MediaRange.of(range);
        return covering(range, content)
                .or(() -> names(content).stream().filter(given::covers).findFirst())
                .map(content::path)
                .orElse(MissingNode.getInstance());
    }

    /** The key of the most specific media type or range that covers a {@code Content-Type}. */
    static Optional<String> covering(String contentType, JsonNode content) {
        return MediaRange.narrowest(names(content), Function.identity(), contentType);
    }

    private static List<String> names(JsonNode content) {
        List<String> names = new ArrayList<>();
        content.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
