package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes over from a reference what a document leaves unsaid, and keeps a list of that. */
final class FieldCompletion {

    private final WorkingDocument merged;
    private final List<String> filled = new ArrayList<>();

    FieldCompletion(WorkingDocument merged) {
        this.merged = merged;
    }

    WorkingDocument merged() {
        return merged;
    }

    /** What was filled so far, in words. */
    List<String> filled() {
        return filled;
    }

    /** @param what words for it; empty if it is not worth a word */
    void note(String what) {
        if (!what.isEmpty() && !filled.contains(what)) {
            filled.add(what);
        }
    }

    /** Copies a member that the target does not have. */
    boolean member(ObjectNode target, JsonNode source, String key, String what) {
        if (isUnsaid(source.path(key)) || !isUnsaid(target.path(key))) {
            return false;
        }
        put(target, source, key);
        note(what);
        return true;
    }

    /** Copies a member, whatever the target has there. */
    void put(ObjectNode target, JsonNode source, String key) {
        target.set(key, merged.origins().copyOf(source.path(key)));
        merged.origins().inheritMember(target, key, source);
    }

    /** Copies the examples, of which a holder has one or several. */
    void examples(ObjectNode target, JsonNode source, String what) {
        if (!target.has("example") && isUnsaid(target.path("examples"))) {
            for (String key : List.of("example", "examples")) {
                if (source.has(key)) {
                    put(target, source, key);
                    note(what);
                }
            }
        }
    }

    /** Copies the media types of a body, or what is unsaid of those that the target has. */
    void content(ObjectNode target, ObjectNode source, String of) {
        if (isUnsaid(target.path("content"))) {
            member(target, source, "content", "content of " + of);
            return;
        }
        for (Map.Entry<String, JsonNode> media : target.path("content").properties()) {
            if (media.getValue() instanceof ObjectNode mine) {
                JsonNode theirs = MediaTypeLookup.counterpart(media.getKey(), source.path("content"));
                if (member(mine, theirs, "schema", "schema of " + of)) {
                    member(mine, theirs, "encoding", "");
                }
                examples(mine, theirs, "examples of " + of);
            }
        }
    }

    /** Nothing, an empty text, or a schema that allows everything: repairs put such where something is due. */
    static boolean isUnsaid(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isContainerNode() && node.isEmpty())
                || (node.isTextual() && node.textValue().isBlank());
    }
}
