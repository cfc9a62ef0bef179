package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.reference.Discriminators;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.reference.SchemaAddress;
import dev.stubwright.schema.reference.SchemaResources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Adds the values that discriminators require, and the choices between their subtypes. */
final class DiscriminatorChoices {

    private static final String ID_SUFFIX = "/discriminator/propertyName";

    private final SchemaResources resources;
    private final Discriminators discriminators;
    private final Map<SchemaAddress, Map<String, SchemaAddress>> subtypes = new ConcurrentHashMap<>();

    DiscriminatorChoices(SchemaResources resources) {
        this.resources = resources;
        this.discriminators = new Discriminators(resources);
    }

    /** The discriminator value that selects a branch of a {@code oneOf} or {@code anyOf}, if the schema has a discriminator. */
    Optional<BranchChoice.Label> label(JsonNode schema, String address, String branch, SubschemaLookup lookup) {
        String property = Discriminators.propertyName(schema);
        if (property.isEmpty()) {
            return Optional.empty();
        }
        // The mapped schema may be only a reference.
        String resolved = ReferenceResolver.bare(lookup.resolve(branch));
        return findValue(discriminators.targetsByValue(addressOf(address)), target -> lookup.resolve(target)
                        .equals(resolved))
                .map(value -> new BranchChoice.Label(property, value));
    }

    /** Requires the discriminator value of a subtype, or adds the choice between the subtypes of a base schema. */
    void addTo(ValueCollector collector, Set<SubschemaRef> decided, SubschemaLookup lookup) {
        for (SubschemaRef subschema : collector.subschemas()) {
            JsonNode schema = lookup.schema(subschema);
            String property = Discriminators.propertyName(schema);
            if (property.isEmpty() || schema.has("oneOf") || schema.has("anyOf")) {
                continue;
            }
            Map<String, SchemaAddress> values =
                    subtypes.computeIfAbsent(addressOf(subschema.address()), this::subtypes);
            Optional<String> ownValue = collector.subschemas().stream()
                    .filter(SubschemaRef::isSchema)
                    .map(part -> ReferenceResolver.bare(part.address()))
                    .flatMap(part -> findValue(values, part::equals).stream())
                    .findFirst();
            SubschemaRef id = SubschemaRef.matches(subschema.address() + ID_SUFFIX);
            if (ownValue.isPresent()) {
                collector.label(property, ownValue.get());
            } else if (!decided.contains(id) && !values.isEmpty()) {
                collector.add(new BranchChoice(id, options(subschema, property, values, collector, lookup)));
            }
            collector.needsCheckIf(!values.isEmpty());
        }
    }

    private static List<BranchChoice.Option> options(
            SubschemaRef base,
            String property,
            Map<String, SchemaAddress> values,
            ValueCollector collector,
            SubschemaLookup lookup) {
        List<BranchChoice.Option> options = new ArrayList<>();
        values.forEach((value, target) -> options.add(new BranchChoice.Option(
                List.of(SubschemaRef.matches(lookup.enter(base.address(), target.toString()))),
                Optional.of(new BranchChoice.Label(property, value)))));
        if (!alwaysHasProperty(collector, property)) {
            options.add(new BranchChoice.Option(List.of(), Optional.empty()));
        }
        return options;
    }

    /** Whether a subtype was chosen. A value need not select one: the property may be absent or null. */
    static boolean isAnyChosen(Set<SubschemaRef> decided) {
        return decided.stream().anyMatch(id -> id.address().endsWith(ID_SUFFIX));
    }

    /** Whether every instance is an object with the property. */
    private static boolean alwaysHasProperty(ValueCollector collected, String property) {
        return collected.types().isOnly("object")
                && collected.object().required().contains(property);
    }

    private static SchemaAddress addressOf(String address) {
        return SchemaAddress.parse(ReferenceResolver.bare(address));
    }

    private static Optional<String> findValue(Map<String, SchemaAddress> values, Predicate<String> matches) {
        return values.entrySet().stream()
                .filter(entry -> matches.test(entry.getValue().toString()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, SchemaAddress> subtypes(SchemaAddress base) {
        Map<String, SchemaAddress> values = discriminators.targetsByValue(base);
        if (!values.isEmpty()) {
            return values;
        }
        // Without a mapping, values are names of components: of the subtypes, or of the base itself.
        Map<String, SchemaAddress> byName = new LinkedHashMap<>();
        for (String document : new LinkedHashSet<>(List.of(base.document(), ""))) {
            SchemaAddress components = new SchemaAddress(document, Discriminators.COMPONENTS);
            for (Map.Entry<String, JsonNode> component :
                    resources.schemaAt(components).properties()) {
                SchemaAddress address = components.append(JsonPointers.child("", component.getKey()));
                if (refersTo(base, address, component.getValue().path("allOf"))) {
                    byName.putIfAbsent(component.getKey(), address);
                }
            }
        }
        if (byName.isEmpty() && Discriminators.isComponent(base)) {
            byName.put(JsonPointers.tokens(base.pointer()).get(2), base);
        }
        return byName;
    }

    private boolean refersTo(SchemaAddress base, SchemaAddress component, JsonNode parts) {
        for (int i = 0; i < parts.size(); i++) {
            String reference = parts.path(i).path("$ref").asText();
            if (!reference.isEmpty()
                    && resources
                            .target(component.append("/allOf/" + i), reference)
                            .equals(Optional.of(base))) {
                return true;
            }
        }
        return false;
    }
}
