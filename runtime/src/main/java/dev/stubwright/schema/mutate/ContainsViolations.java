package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.json.CountKeywordValue;
import dev.stubwright.schema.json.SizeAssertion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Violates {@code contains}, {@code minContains} and {@code maxContains}. */
final class ContainsViolations implements KeywordViolations {

    private final ValueSource values;

    ContainsViolations(ValueSource values) {
        this.values = values;
    }

    @Override
    public void propose(AppliedSchema schema) {
        InstanceLocation location = schema.location();
        String contained = schema.address("contains");
        if (schema.has("contains")) {
            // With minContains beside it, the violation is reported for minContains.
            schema.addAnywhere(
                    schema.has("minContains") ? "minContains" : "contains",
                    "contains",
                    LazyValues.of(() -> withoutMatches(location, contained)));
        }
        int most = CountKeywordValue.asMaximum(schema.get("maxContains"));
        if (most < GenerationBudget.largest(SizeAssertion.ITEMS)) {
            schema.addAnywhere(
                    "maxContains", "maxContains", LazyValues.of(() -> withMoreMatches(location, contained, most + 1)));
        }
    }

    /** The array without the items that match, or with others in their place. */
    private Stream<JsonNode> withoutMatches(InstanceLocation location, String contained) {
        ArrayNode shorter = JsonNodeFactory.instance.arrayNode();
        ArrayNode replaced = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : location.value()) {
            if (values.fits(List.of(SubschemaRef.matches(contained)), item)) {
                nonMatchingItem(location, replaced, contained).ifPresent(replaced::add);
            } else {
                shorter.add(item);
                replaced.add(item);
            }
        }
        return Stream.of(shorter, replaced);
    }

    private Optional<JsonNode> nonMatchingItem(InstanceLocation location, ArrayNode array, String contained) {
        List<SubschemaRef> subschemas = location.constraints().array().items().at(array.size());
        return Stream.concat(
                        values.item(location, array, array.size()).stream(),
                        Stream.of(TextNode.valueOf("wrong"), NullNode.getInstance()))
                .filter(item ->
                        values.fits(subschemas, item) && !values.fits(List.of(SubschemaRef.matches(contained)), item))
                .findFirst();
    }

    private Stream<JsonNode> withMoreMatches(InstanceLocation location, String contained, int count) {
        ArrayNode grown = JsonNodeFactory.instance.arrayNode();
        location.value().forEach(grown::add);
        for (int i = 0; i < count; i++) {
            List<SubschemaRef> subschemas = Stream.concat(
                            location.constraints().array().items().at(grown.size()).stream(),
                            Stream.of(SubschemaRef.matches(contained)))
                    .toList();
            Optional<JsonNode> item =
                    values.generate(subschemas, location.generationPath().item(grown.size()));
            if (item.isEmpty()) {
                return Stream.empty();
            }
            grown.add(item.get());
        }
        return Stream.of(grown);
    }
}
