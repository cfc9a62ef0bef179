package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.SizeAssertion;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * One of the schemas that apply at a location, and the candidates that may violate it.
 *
 * @param address the address of the schema
 */
record AppliedSchema(
        InstanceLocation location, String address, JsonNode json, Consumer<ViolationCandidate> candidates) {

    JsonNode value() {
        return location.value();
    }

    boolean has(String keyword) {
        return json.has(keyword);
    }

    JsonNode get(String keyword) {
        return json.path(keyword);
    }

    boolean isFalse(String keyword) {
        return JsonValues.isFalse(json.path(keyword));
    }

    String address(String keyword) {
        return JsonPointers.child(address, keyword);
    }

    String address(String keyword, String member) {
        return JsonPointers.child(address(keyword), member);
    }

    /** Adds values that may violate a keyword of this schema. */
    void add(String keyword, Stream<JsonNode> values) {
        add(keyword, "", values);
    }

    void add(String keyword, String detail, Stream<JsonNode> values) {
        candidates.accept(new ViolationCandidate(keyword, address(keyword), detail, values));
    }

    /** Adds values whose violation may be reported by another schema than this one, such as a subschema. */
    void addAnywhere(String keyword, String detail, Stream<JsonNode> values) {
        candidates.accept(new ViolationCandidate(keyword, "", detail, values));
    }

    /** Adds values to which a subschema applies that is {@code false}. */
    void addForbidden(String subschema, String detail, Stream<JsonNode> values) {
        candidates.accept(new ViolationCandidate("", subschema, detail, values));
    }

    /** Adds values that may violate any keyword. */
    void addUnspecific(String detail, Stream<JsonNode> values) {
        candidates.accept(new ViolationCandidate("", "", detail, values));
    }

    /**
     * Adds values that are one too small and one too large.
     *
     * @param smaller returns, lazily, values of a size
     */
    void addSizes(SizeAssertion sizes, IntFunction<Stream<JsonNode>> smaller, IntFunction<Stream<JsonNode>> larger) {
        int least = sizes.least(json);
        if (least > 0 && least <= sizes.sizeOf(value())) {
            add(sizes.minimum(), smaller.apply(least - 1));
        }
        int most = sizes.most(json);
        if (most < GenerationBudget.largest(sizes)) {
            add(sizes.maximum(), larger.apply(most + 1));
        }
    }
}
