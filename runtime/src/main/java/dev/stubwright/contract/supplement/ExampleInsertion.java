package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;

/** Adds named examples to parameters and media types of the merged document. */
final class ExampleInsertion {

    private final WorkingDocument merged;

    ExampleInsertion(WorkingDocument merged) {
        this.merged = merged;
    }

    /**
     * Adds an example, unless there is an equal one.
     *
     * @param value the value; if it is an object or array, its origins are registered
     * @param origin the origin of the value
     */
    void add(ObjectNode holder, String name, JsonNode value, Origin origin) {
        ObjectNode examples = examples(holder);
        for (JsonNode known : examples) {
            if (merged.resolve(known)
                    .map(example -> example.path("value").equals(value))
                    .orElse(false)) {
                return;
            }
        }
        String free = name;
        for (int i = 2; examples.has(free); i++) {
            free = name + "_" + i;
        }
        ObjectNode example = examples.putObject(free);
        merged.origins().register(example, origin);
        example.set("value", value);
        merged.origins().registerMember(example, "value", origin);
    }

    // OpenAPI 3.0.3, Media Type Object: `example` and `examples` are mutually exclusive.
    private ObjectNode examples(ObjectNode holder) {
        if (holder.path("examples") instanceof ObjectNode known) {
            return known;
        }
        ObjectNode examples = holder.objectNode();
        merged.origins().inherit(examples, holder);
        if (holder.has("example")) {
            ObjectNode only = examples.putObject("example");
            only.set("value", holder.path("example"));
            merged.origins().inherit(only, holder);
            merged.origins().inheritMember(only, "value", holder, "example");
            holder.remove("example");
        }
        holder.set("examples", examples);
        return examples;
    }
}
