package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reports differences between a document and its reference. The document takes precedence. */
final class ReferenceDifferences {

    private final WorkingDocument merged;
    private final WorkingDocument reference;
    private final String operation;

    /** @param operation the name of the operation in messages */
    ReferenceDifferences(WorkingDocument merged, WorkingDocument reference, String operation) {
        this.merged = merged;
        this.reference = reference;
        this.operation = operation;
    }

    void compareRequired(ObjectNode mine, ObjectNode theirs, String what) {
        boolean here = mine.path("required").asBoolean();
        boolean there = theirs.path("required").asBoolean();
        if (here != there) {
            String other = there ? "required" : "optional";
            report(mine, "required", theirs, "required", what + " is " + (here ? "required" : "optional"), other);
        }
    }

    void compareContent(ObjectNode mine, ObjectNode theirs, String what) {
        for (Map.Entry<String, JsonNode> media : mine.path("content").properties()) {
            JsonNode other = MediaTypeLookup.counterpart(media.getKey(), theirs.path("content"));
            types(media.getValue(), other, what);
        }
    }

    /** Compares the types of two schemas if both have one. */
    void types(JsonNode mine, JsonNode theirs, String what) {
        Optional<ObjectNode> here = merged.resolve(mine.path("schema"));
        Optional<ObjectNode> there = reference.resolve(theirs.path("schema"));
        if (here.isPresent() && there.isPresent()) {
            List<String> hereTypes = types(here.get());
            List<String> thereTypes = types(there.get());
            if (!hereTypes.isEmpty() && !thereTypes.isEmpty() && !hereTypes.equals(thereTypes)) {
                report(
                        here.get(),
                        "type",
                        there.get(),
                        "type",
                        "the type of " + what + " is " + String.join(" or ", hereTypes),
                        String.join(" or ", thereTypes));
            }
        }
    }

    /** Compares the 2xx statuses. If the two have none in common, one of them is wrong. */
    void compareSuccess(ObjectNode mine, JsonNode theirs) {
        List<String> here = successes(mine);
        List<String> there = successes(theirs);
        boolean shared = here.stream().anyMatch(there::contains) || here.contains("2XX") || there.contains("2XX");
        if (!here.isEmpty() && !there.isEmpty() && !shared) {
            report(
                    mine,
                    here.get(0),
                    theirs,
                    there.get(0),
                    "success is " + String.join(" or ", here),
                    String.join(" or ", there));
        }
    }

    private static List<String> successes(JsonNode responses) {
        return responses.properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .sorted()
                .toList();
    }

    // Without null, which Swagger 2.0 cannot express.
    private static List<String> types(ObjectNode schema) {
        TreeSet<String> types = new TreeSet<>(StringList.of(schema.path("type")));
        types.remove("null");
        return List.copyOf(types);
    }

    private void report(JsonNode mine, String key, JsonNode theirs, String theirKey, String here, String there) {
        merged.atIfPresent(mine, key)
                .info(
                        "reference-differs",
                        operation + ": " + here + " here, but " + there + " in "
                                + reference.locate(theirs, theirs.has(theirKey) ? theirKey : ""))
                .repaired("the document takes precedence");
    }
}
