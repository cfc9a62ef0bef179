package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.reference.Discriminators;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Violates {@code oneOf}, {@code anyOf}, {@code not}, {@code if} and {@code discriminator}. */
final class BranchViolations implements KeywordViolations {

    private static final int MAX_PAIRS = 6;
    private static final int MAX_OMITTED = 6;

    private final ValueSource values;

    BranchViolations(ValueSource values) {
        this.values = values;
    }

    @Override
    public void propose(AppliedSchema schema) {
        InstanceLocation location = schema.location();
        for (String keyword : new String[] {"oneOf", "anyOf"}) {
            if (schema.get(keyword).isArray()) {
                schema.add(keyword, "none", unusual(schema.value()));
            }
        }
        if (schema.get("oneOf").isArray()) {
            schema.add("oneOf", "two", LazyValues.of(() -> ofTwoBranches(schema)));
        }
        if (schema.has("not")) {
            schema.add("not", LazyValues.of(() -> forbidden(location, schema.address("not"))));
        }
        if (schema.has("if") && schema.isFalse("then")) {
            schema.addForbidden(
                    schema.address("then"),
                    "",
                    LazyValues.of(() -> values
                            .generate(List.of(SubschemaRef.matches(schema.address("if"))), location.generationPath())
                            .stream()));
        }
        if (schema.has("if") && schema.isFalse("else")) {
            schema.addForbidden(schema.address("else"), "", unusual(schema.value()));
        }
        String property = Discriminators.propertyName(schema.json());
        if (!property.isEmpty() && schema.value().isObject()) {
            schema.add(
                    "discriminator",
                    Stream.of(JsonEdit.with(schema.value(), property, TextNode.valueOf("no-such-" + property))));
        }
    }

    /** Values that match few schemas, those of the same type first. */
    private static Stream<JsonNode> unusual(JsonNode value) {
        List<JsonNode> others = new ArrayList<>(List.of(
                JsonNodeFactory.instance.objectNode(),
                TextNode.valueOf("wrong"),
                IntNode.valueOf(-1_000_003),
                BooleanNode.TRUE,
                JsonNodeFactory.instance.arrayNode(),
                NullNode.getInstance()));
        if (value.isObject()) {
            StreamSupport.stream(((Iterable<String>) value::fieldNames).spliterator(), false)
                    .limit(MAX_OMITTED)
                    .forEach(name -> others.add(JsonEdit.without(value, name)));
            others.add(JsonEdit.with(value, "unexpected", TextNode.valueOf("wrong")));
        }
        others.sort((left, right) ->
                Boolean.compare(left.getNodeType() != value.getNodeType(), right.getNodeType() != value.getNodeType()));
        return others.stream();
    }

    private Stream<JsonNode> ofTwoBranches(AppliedSchema schema) {
        String branches = schema.address("oneOf");
        List<List<SubschemaRef>> pairs = new ArrayList<>();
        for (int i = 0; i < schema.get("oneOf").size(); i++) {
            for (int j = i + 1; j < schema.get("oneOf").size() && pairs.size() < MAX_PAIRS; j++) {
                pairs.add(List.of(
                        SubschemaRef.matches(JsonPointers.child(branches, i)),
                        SubschemaRef.matches(JsonPointers.child(branches, j))));
            }
        }
        return pairs.stream()
                .flatMap(pair -> values.generate(pair, schema.location().generationPath()).stream());
    }

    private Stream<JsonNode> forbidden(InstanceLocation location, String address) {
        SubschemaRef not = SubschemaRef.matches(address);
        List<SubschemaRef> all = new ArrayList<>(location.rootsAndBranches());
        all.add(not);
        return LazyValues.of(
                () -> values.generate(all, location.generationPath()).stream(),
                () -> values
                        .generate(List.of(not), location.generationPath())
                        .map(generated -> combined(location.value(), generated))
                        .stream(),
                () -> values.generate(List.of(not), location.generationPath()).stream());
    }

    private static JsonNode combined(JsonNode value, JsonNode more) {
        if (!value.isObject() || !more.isObject()) {
            return more;
        }
        JsonNode combined = value;
        for (var property : more.properties()) {
            combined = JsonEdit.with(combined, property.getKey(), property.getValue());
        }
        return combined;
    }
}
