package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bodies of OpenAPI 3 whose schema stands outside of a media type, and media types that are none. */
final class MediaTypeRepair implements Repair {

    static final String JSON = "application/json";

    private static final Map<String, String> WORDS = Map.ofEntries(
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
    private static final List<String> MEMBERS = List.of("schema", "example", "examples");

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        boolean body = site.kind() == ObjectType.REQUEST_BODY || site.kind() == ObjectType.RESPONSE;
        if (draft.isSwagger2() || !body || site.reference().isPresent()) {
            return;
        }
        if (site.node().has("schema")) {
            outside(draft, site);
        }
        if (site.node().path("content") instanceof ObjectNode content) {
            if (content.path("schema").isObject()) {
                untyped(draft, content);
            }
            names(draft, content);
        }
    }

    /** What a media type means: itself, or what is known by that word; empty if nobody knows. */
    static String meaning(String written) {
        String word = written.strip();
        return word.contains("/") ? word : WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }

    private static void outside(WorkingDocument draft, OpenApiNode site) {
        ObjectNode body = site.node();
        boolean free = body.path("content").isEmpty();
        draft.at(body, "schema")
                .warning(
                        "schema-outside-content",
                        "expected the schema of a " + site.kind().word
                                + " to stand in its `content`, but it stands beside, as in Swagger 2.0")
                .repaired(free ? "read as the schema of " + JSON : "left out");
        if (free) {
            ObjectNode content = body.putObject("content");
            draft.origins().inherit(content, body);
            move(draft, body, content.putObject(JSON));
        } else {
            body.remove("schema");
        }
    }

    private static void untyped(WorkingDocument draft, ObjectNode content) {
        draft.at(content, "schema")
                .warning(
                        "media-type-unknown",
                        "expected a media type, but the `schema` stands directly in the `content`")
                .repaired("read as the schema of " + JSON);
        ObjectNode media = content.objectNode();
        move(draft, content, media);
        content.set(JSON, media);
    }

    private static void move(WorkingDocument draft, ObjectNode from, ObjectNode media) {
        draft.origins().inherit(media, from);
        for (String member : MEMBERS) {
            JsonNode value = from.remove(member);
            if (value != null) {
                media.set(member, value);
            }
        }
    }

    private static void names(WorkingDocument draft, ObjectNode content) {
        for (Map.Entry<String, JsonNode> media : List.copyOf(content.properties())) {
            String written = media.getKey();
            String meant = meaning(written);
            if (meant.equals(written) || written.startsWith("x-")) {
                continue;
            }
            boolean usable = !meant.isEmpty() && !content.has(meant);
            draft.at(content, written)
                    .warning(
                            "media-type-unknown",
                            "expected a media type such as application/json, but it is `" + written + "`")
                    .repaired(usable ? "read as " + meant : "left out");
            content.remove(written);
            if (usable) {
                content.set(meant, media.getValue());
            }
        }
    }
}
