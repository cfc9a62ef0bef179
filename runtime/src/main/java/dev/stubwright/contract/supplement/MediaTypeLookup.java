package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stubwright.contract.tree.MediaRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds a media type among the keys of a {@code content}. */
final class MediaTypeLookup {

    private MediaTypeLookup() {}

    /** What is said elsewhere of a media type or range: under the narrowest range that covers it, or the first that it covers. */
    static JsonNode counterpart(String range, JsonNode content) {
        MediaRange wanted = MediaRange.of(range);
        return covering(range, content)
                .or(() -> names(content).stream().filter(wanted::covers).findFirst())
                .map(content::path)
                .orElse(MissingNode.getInstance());
    }

    /** The key of the narrowest media type or range that covers a {@code Content-Type}. */
    static Optional<String> covering(String contentType, JsonNode content) {
        return MediaRange.narrowest(names(content), Function.identity(), contentType);
    }

    private static List<String> names(JsonNode content) {
        List<String> names = new ArrayList<>();
        content.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
