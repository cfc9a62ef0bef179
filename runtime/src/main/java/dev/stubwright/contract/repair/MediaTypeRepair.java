package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Repairs the {@code content} of request bodies and responses.
 *
 * <p>{@code schema: {…}} beside or directly in {@code content} becomes {@code content: {application/json: {schema:
 * {…}}}}, and the media type {@code json} becomes {@code application/json}. OpenAPI 3.0.3, Request Body Object and
 * Response Object: the keys of {@code content} are media types or media type ranges.
 */
final class MediaTypeRepair implements Repair {

    static final String JSON = "application/json";

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("json", JSON),
            Map.entry("xml", "application/xml"),
            Map.entry("html", "text/html"),
            Map.entry("text", "text/plain"),
            Map.entry("plain", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("form", "application/x-www-form-urlencoded"),
            Map.entry("x-www-form-urlencoded", "application/x-www-form-urlencoded"),
            Map.entry("form-data", "multipart/form-data"),
            Map.entry("multipart", "multipart/form-data"),
            Map.entry("binary", "application/octet-stream"),
            Map.entry("*", "*/*"),
            Map.entry("default", "*/*"));
    private static final List<String> MEDIA_TYPE_FIELDS = List.of("schema", "example", "examples");

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        boolean hasContent = node.kind() == ObjectType.REQUEST_BODY || node.kind() == ObjectType.RESPONSE;
        if (document.isSwagger2() || !hasContent || node.reference().isPresent()) {
            return;
        }
        if (node.json().has("schema")) {
            moveSchemaIntoContent(document, node);
        }
        if (node.json().path("content") instanceof ObjectNode content) {
            if (content.path("schema").isObject()) {
                addMediaType(document, content);
            }
            repairNames(document, content);
        }
    }

    /** Returns a media type unchanged, a synonym resolved, and any other word as an empty string. */
    static String resolveSynonym(String written) {
        String word = written.strip();
        return word.contains("/") ? word : SYNONYMS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }

    private static void moveSchemaIntoContent(WorkingDocument document, OpenApiNode node) {
        ObjectNode body = node.json();
        boolean contentEmpty = body.path("content").isEmpty();
        document.at(body, "schema")
                .warning(
                        "schema-outside-content",
                        "the schema of a " + node.kind().word
                                + " must be in its `content`, but is beside it, as in Swagger 2.0")
                .repaired(contentEmpty ? "moved to `content." + JSON + "`" : "removed");
        if (contentEmpty) {
            ObjectNode content = body.putObject("content");
            document.origins().inherit(content, body);
            moveFields(document, body, content.putObject(JSON));
        } else {
            body.remove("schema");
        }
    }

    private static void addMediaType(WorkingDocument document, ObjectNode content) {
        document.at(content, "schema")
                .warning("media-type-unknown", "`schema` must be in a media type, but is directly in `content`")
                .repaired("moved to `" + JSON + "`");
        ObjectNode media = content.objectNode();
        moveFields(document, content, media);
        content.set(JSON, media);
    }

    private static void moveFields(WorkingDocument document, ObjectNode from, ObjectNode media) {
        document.origins().inherit(media, from);
        for (String member : MEDIA_TYPE_FIELDS) {
            JsonNode value = from.remove(member);
            if (value != null) {
                media.set(member, value);
            }
        }
    }

    private static void repairNames(WorkingDocument document, ObjectNode content) {
        for (Map.Entry<String, JsonNode> media : List.copyOf(content.properties())) {
            String written = media.getKey();
            String mediaType = resolveSynonym(written);
            if (mediaType.equals(written) || written.startsWith("x-")) {
                continue;
            }
            boolean usable = !mediaType.isEmpty() && !content.has(mediaType);
            document.at(content, written)
                    .warning(
                            "media-type-unknown",
                            "a key of `content` must be a media type such as application/json, but is `" + written
                                    + "`")
                    .repaired(usable ? "read as " + mediaType : "removed");
            content.remove(written);
            if (usable) {
                content.set(mediaType, media.getValue());
            }
        }
    }
}
