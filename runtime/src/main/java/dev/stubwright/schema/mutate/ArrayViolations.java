package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.SizeAssertion;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Violates the number of items of an array, their uniqueness, and keywords that forbid items. */
final class ArrayViolations implements KeywordViolations {

    private static final SizeAssertion ITEMS = SizeAssertion.ITEMS;

    private final ValueSource values;
    private final ContainerResizer resizer;

    ArrayViolations(ValueSource values) {
        this.values = values;
        this.resizer = new ContainerResizer(values);
    }

    @Override
    public void propose(AppliedSchema schema) {
        if (!schema.value().isArray()) {
            return;
        }
        InstanceLocation location = schema.location();
        IntFunction<Stream<JsonNode>> resized = size -> LazyValues.of(() -> resizer.resized(ITEMS, location, size));
        schema.addSizes(ITEMS, resized, resized);
        if (schema.get("uniqueItems").asBoolean()) {
            schema.add("uniqueItems", LazyValues.of(() -> repeated(location)));
        }
        new ContainsViolations(values).propose(schema);
        proposeForbidden(schema);
    }

    private void proposeForbidden(AppliedSchema schema) {
        InstanceLocation location = schema.location();
        int size = schema.value().size();
        if (JsonValues.isFalse(schema.get("prefixItems").path(size))) {
            schema.addForbidden(
                    JsonPointers.child(schema.address("prefixItems"), size),
                    "",
                    LazyValues.of(() -> withExtraItem(location, size)));
        }
        if (schema.get("unevaluatedItems").isObject()) {
            schema.addUnspecific("unevaluatedItems", LazyValues.of(() -> withExtraItem(location, size)));
        }
        int declared = location.constraints().array().items().prefixCount();
        for (String keyword : new String[] {"items", "unevaluatedItems"}) {
            if (schema.isFalse(keyword)) {
                schema.addAnywhere(
                        keyword,
                        keyword,
                        LazyValues.of(
                                () -> resizer.items(location, declared), () -> withExtraItem(location, declared)));
            }
        }
    }

    private Stream<JsonNode> withExtraItem(InstanceLocation location, int size) {
        return resizer.items(location, Math.max(size, location.value().size()))
                .flatMap(full -> Stream.of(TextNode.valueOf("wrong"), NullNode.getInstance())
                        .map(item -> JsonEdit.with(full, item)));
    }

    private Stream<JsonNode> repeated(InstanceLocation location) {
        JsonNode value = location.value();
        if (value.isEmpty()) {
            return values.item(location, value, 0).stream()
                    .map(item -> JsonEdit.with(JsonEdit.with(value, item), item));
        }
        Stream<JsonNode> longer = Stream.of(JsonEdit.with(value, value.get(0)));
        return value.size() < 2
                ? longer
                : Stream.concat(
                        longer, Stream.of(JsonEdit.with(JsonEdit.first(value, value.size() - 1), value.get(0))));
    }
}
