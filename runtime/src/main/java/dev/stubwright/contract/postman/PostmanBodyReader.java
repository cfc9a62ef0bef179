package dev.stubwright.contract.postman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the bodies and headers of requests and saved responses. */
final class PostmanBodyReader {

    // Less than the limit of documents, which examples are copied into.
    private static final int MAX_DEPTH = 200;
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final CollectionVariables variables;
    private final ValueFilter filter;

    PostmanBodyReader(CollectionVariables variables, ValueFilter filter) {
        this.variables = variables;
        this.filter = filter;
    }

    /** The names and values of headers or form fields. Headers that are written as one text are not read. */
    List<PostmanValue> fields(String in, JsonNode list, String at) {
        List<PostmanValue> fields = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode field = list.get(i);
            boolean used = !field.path("disabled").asBoolean()
                    && !field.path("type").asText().equals("file");
            if (used && field.path("value").isValueNode()) {
                String text = variables.resolve(field.path("value").asText(""));
                fields.add(new PostmanValue(in, field.path("key").asText(), text, at + "/" + i + "/value"));
            }
        }
        return fields;
    }

    Optional<PostmanBody> request(JsonNode request, String at) {
        JsonNode body = request.path("body");
        String here = at + "/body";
        if (body.path("disabled").asBoolean()) {
            return Optional.empty();
        }
        return switch (body.path("mode").asText()) {
            case "raw" -> {
                String language =
                        body.path("options").path("raw").path("language").asText();
                yield raw(body.path("raw").asText(), contentType(request.path("header"), language), here + "/raw");
            }
            case "urlencoded" ->
                form("application/x-www-form-urlencoded", body.path("urlencoded"), here + "/urlencoded");
            case "formdata" -> form("multipart/form-data", body.path("formdata"), here + "/formdata");
            default -> Optional.empty();
        };
    }

    Optional<PostmanBody> response(JsonNode response, String at) {
        String language = response.path("_postman_previewlanguage").asText();
        return raw(response.path("body").asText(), contentType(response.path("header"), language), at + "/body");
    }

    private Optional<PostmanBody> raw(String written, String contentType, String at) {
        String text = variables.resolve(written);
        if (text.isBlank()) {
            return Optional.empty();
        }
        boolean json =
                contentType.isEmpty() || contentType.toLowerCase(Locale.ROOT).contains("json");
        Optional<JsonNode> value = json ? json(text) : Optional.of(TextNode.valueOf(text));
        if (value.isEmpty()) {
            // A JSON text with an unquoted variable cannot be parsed. Count it as a placeholder.
            filter.passes(Placeholders.isPlaceholder(text), false);
            return Optional.empty();
        }
        String type = contentType.isEmpty() ? "application/json" : contentType;
        return value.filter(filter::passes).map(shown -> new PostmanBody(type, Optional.of(shown), List.of(), at));
    }

    // As with other bodies, one placeholder or secret excludes the whole form.
    private Optional<PostmanBody> form(String contentType, JsonNode list, String at) {
        List<PostmanValue> fields = fields("form", list, at);
        boolean shown = fields.stream().allMatch(filter::passes);
        return shown && !fields.isEmpty()
                ? Optional.of(new PostmanBody(contentType, Optional.empty(), fields, at))
                : Optional.empty();
    }

    private static Optional<JsonNode> json(String text) {
        try {
            JsonNode tree = JSON.readValue(text);
            return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (JsonProcessingException | NumberFormatException noJson) {
            return Optional.empty();
        }
    }

    private String contentType(JsonNode headers, String language) {
        for (PostmanValue header : fields("header", headers, "")) {
            if (header.name().equalsIgnoreCase("Content-Type") && header.text().matches("[^{}\\s]+/[^{}]+")) {
                return header.text();
            }
        }
        return switch (language) {
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "html" -> "text/html";
            case "text", "plain" -> "text/plain";
            default -> "";
        };
    }
}
