package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a media type among the keys of a {@code content}. */
final class MediaTypeNames {

    private MediaTypeNames() {}

    /** What is said elsewhere of a media type or range: under the narrowest range that covers it, or the first that it covers. */
    static JsonNode counterpart(String range, JsonNode content) {
        return covering(range, content)
                .or(() -> types(content).stream()
                        .filter(other -> type(range).covers(other.range()))
                        .map(MediaType::range)
                        .findFirst())
                .map(content::path)
                .orElse(MissingNode.getInstance());
    }

    /** The key of the narrowest media type or range that covers a {@code Content-Type}. */
    static Optional<String> covering(String contentType, JsonNode content) {
        return MediaType.narrowest(types(content), contentType).map(MediaType::range);
    }

    static boolean isJson(String mediaType) {
        return type(mediaType).isJson();
    }

    private static List<MediaType> types(JsonNode content) {
        List<MediaType> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(name -> types.add(type(name)));
        return types;
    }

    private static MediaType type(String range) {
        return new MediaType(range, Optional.empty(), List.of(), "");
    }
}
