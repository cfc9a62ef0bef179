package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Copies fields from a reference that a document does not have, and keeps a summary of them. */
final class MissingFieldCopier {

    private final WorkingDocument merged;
    private final List<String> summary = new ArrayList<>();

    MissingFieldCopier(WorkingDocument merged) {
        this.merged = merged;
    }

    WorkingDocument merged() {
        return merged;
    }

    /** The copied fields, for messages: {@code description of `limit`}. */
    List<String> summary() {
        return summary;
    }

    /** @param what the field, for messages; empty to leave it out */
    void addToSummary(String what) {
        if (!what.isEmpty() && !summary.contains(what)) {
            summary.add(what);
        }
    }

    /** Copies a field that the target does not have; whether it was copied. */
    boolean copyIfMissing(ObjectNode target, JsonNode source, String key, String what) {
        if (isMissing(source.path(key)) || !isMissing(target.path(key))) {
            return false;
        }
        copy(target, source, key);
        addToSummary(what);
        return true;
    }

    /** Copies a field, and overwrites that of the target. */
    void copy(ObjectNode target, JsonNode source, String key) {
        target.set(key, merged.origins().copyOf(source.path(key)));
        merged.origins().inheritMember(target, key, source);
    }

    /** Copies {@code example} and {@code examples} if the target has neither. */
    void copyExamples(ObjectNode target, JsonNode source, String what) {
        if (!target.has("example") && isMissing(target.path("examples"))) {
            for (String key : List.of("example", "examples")) {
                if (source.has(key)) {
                    copy(target, source, key);
                    addToSummary(what);
                }
            }
        }
    }

    /** Copies the media types of a body if the target has none, else the missing fields of each. */
    void copyContent(ObjectNode target, ObjectNode source, String of) {
        if (isMissing(target.path("content"))) {
            copyIfMissing(target, source, "content", "content of " + of);
            return;
        }
        for (Map.Entry<String, JsonNode> media : target.path("content").properties()) {
            if (media.getValue() instanceof ObjectNode mine) {
                JsonNode theirs = MediaTypeLookup.counterpart(media.getKey(), source.path("content"));
                if (copyIfMissing(mine, theirs, "schema", "schema of " + of)) {
                    copyIfMissing(mine, theirs, "encoding", "");
                }
                copyExamples(mine, theirs, "examples of " + of);
            }
        }
    }

    // Includes blank strings and schemas that allow everything: repairs insert them for required fields.
    static boolean isMissing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isContainerNode() && node.isEmpty())
                || (node.isTextual() && node.textValue().isBlank());
    }
}
