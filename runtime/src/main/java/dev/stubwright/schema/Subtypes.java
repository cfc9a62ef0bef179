package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which value a discriminator must have in an instance that is being made, and which subtypes there are to make. */
final class Subtypes {

    private final JsonNode document;
    private final Discriminators discriminators;

    Subtypes(JsonNode document) {
        this.document = document;
        this.discriminators = new Discriminators(document);
    }

    /** What names a branch of the {@code oneOf} or {@code anyOf} of a schema, where it has a discriminator. */
    Optional<Choice.Label> label(JsonNode schema, String branch) {
        String property = Discriminators.property(schema);
        return property.isEmpty()
                ? Optional.empty()
                : valueOf(discriminators.values(schema), branch).map(value -> new Choice.Label(property, value));
    }

    /** Labels what is a subtype already, and offers the subtypes of what is none. */
    void decide(Demand demand, Set<String> decided, Merger merger) {
        for (String pointer : List.copyOf(demand.absorbed)) {
            JsonNode schema = Facet.isFacet(pointer) ? MissingNode.getInstance() : merger.schema(pointer);
            String property = Discriminators.property(schema);
            if (property.isEmpty() || schema.has("oneOf") || schema.has("anyOf")) {
                continue;
            }
            Map<String, String> values = inherited(schema, pointer);
            Optional<String> own = demand.absorbed.stream()
                    .flatMap(part -> valueOf(values, part).stream())
                    .findFirst();
            String id = Pointers.child(pointer, "discriminator");
            if (own.isPresent()) {
                demand.labels.put(property, own.get());
            } else if (!decided.contains(id) && !values.isEmpty()) {
                List<Choice.Option> options = new ArrayList<>();
                values.forEach((value, target) -> options.add(
                        new Choice.Option(List.of(target), Optional.of(new Choice.Label(property, value)))));
                demand.choices.add(new Choice(id, options));
            }
            demand.delicate |= !values.isEmpty();
        }
    }

    private static Optional<String> valueOf(Map<String, String> values, String target) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(target))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, String> inherited(JsonNode schema, String pointer) {
        Map<String, String> values = discriminators.values(schema);
        if (!values.isEmpty()) {
            return values;
        }
        // Without a mapping a value is the name of a component: a subtype's, or that of the base itself.
        Map<String, String> implicit = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> component :
                document.path("components").path("schemas").properties()) {
            String here = Pointers.child("/components/schemas", component.getKey());
            boolean subtype = false;
            for (JsonNode part : component.getValue().path("allOf")) {
                subtype |= Pointers.ofLocalReference(part.path("$ref").asText())
                        .filter(pointer::equals)
                        .isPresent();
            }
            if (subtype) {
                implicit.put(component.getKey(), here);
            }
        }
        if (implicit.isEmpty()
                && pointer.startsWith("/components/schemas/")
                && Pointers.tokens(pointer).size() == 3) {
            implicit.put(Pointers.tokens(pointer).get(2), pointer);
        }
        return implicit;
    }
}
