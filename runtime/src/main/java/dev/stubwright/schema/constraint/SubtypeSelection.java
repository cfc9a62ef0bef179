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

/** Which value a discriminator must have in an instance that is being made, and which subtypes there are to make. */
final class SubtypeSelection {

    private static final String CHOICE = "/discriminator/propertyName";

    private final SchemaResources resources;
    private final Discriminators discriminators;
    private final Map<SchemaAddress, Map<String, SchemaAddress>> inherited = new ConcurrentHashMap<>();

    SubtypeSelection(SchemaResources resources) {
        this.resources = resources;
        this.discriminators = new Discriminators(resources);
    }

    /** What names a branch of the {@code oneOf} or {@code anyOf} of a schema, where it has a discriminator. */
    Optional<BranchChoice.Label> label(JsonNode schema, String address, String branch, SubschemaLookup lookup) {
        String property = Discriminators.property(schema);
        if (property.isEmpty()) {
            return Optional.empty();
        }
        // What is named may itself be nothing but a reference.
        String entry = ReferenceResolver.bare(lookup.entry(branch));
        return valueOf(discriminators.values(site(address)), named -> lookup.entry(named)
                        .equals(entry))
                .map(value -> new BranchChoice.Label(property, value));
    }

    /** Labels what is a subtype already, and offers the subtypes of what is none. */
    void decide(ValueCollector into, Set<SubschemaRef> decided, SubschemaLookup lookup) {
        for (SubschemaRef subschema : into.subschemas()) {
            JsonNode schema = lookup.schema(subschema);
            String property = Discriminators.property(schema);
            if (property.isEmpty() || schema.has("oneOf") || schema.has("anyOf")) {
                continue;
            }
            Map<String, SchemaAddress> values = inherited.computeIfAbsent(site(subschema.address()), this::inherited);
            Optional<String> own = into.subschemas().stream()
                    .filter(SubschemaRef::isSchema)
                    .map(part -> ReferenceResolver.bare(part.address()))
                    .flatMap(part -> valueOf(values, part::equals).stream())
                    .findFirst();
            SubschemaRef id = SubschemaRef.fits(subschema.address() + CHOICE);
            if (own.isPresent()) {
                into.label(property, own.get());
            } else if (!decided.contains(id) && !values.isEmpty()) {
                into.add(new BranchChoice(id, options(subschema, property, values, into, lookup)));
            }
            into.needsCheckIf(!values.isEmpty());
        }
    }

    private static List<BranchChoice.Option> options(
            SubschemaRef base,
            String property,
            Map<String, SchemaAddress> values,
            ValueCollector into,
            SubschemaLookup lookup) {
        List<BranchChoice.Option> options = new ArrayList<>();
        values.forEach((value, target) -> options.add(new BranchChoice.Option(
                List.of(SubschemaRef.fits(lookup.enter(base.address(), target.toString()))),
                Optional.of(new BranchChoice.Label(property, value)))));
        if (!isNamed(into, property)) {
            options.add(new BranchChoice.Option(List.of(), Optional.empty()));
        }
        return options;
    }

    /** Whether a subtype was chosen. None need be: a name that is null, or no single value, names nothing. */
    static boolean isAnyChosen(Set<SubschemaRef> decided) {
        return decided.stream().anyMatch(id -> id.address().endsWith(CHOICE));
    }

    /** Whether each instance names a subtype: only an object with the property does. */
    private static boolean isNamed(ValueCollector collected, String property) {
        return collected.types().isOnly("object")
                && collected.object().required().contains(property);
    }

    private static SchemaAddress site(String address) {
        return SchemaAddress.at(ReferenceResolver.bare(address));
    }

    private static Optional<String> valueOf(Map<String, SchemaAddress> values, Predicate<String> isMeant) {
        return values.entrySet().stream()
                .filter(entry -> isMeant.test(entry.getValue().toString()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, SchemaAddress> inherited(SchemaAddress base) {
        Map<String, SchemaAddress> values = discriminators.values(base);
        if (!values.isEmpty()) {
            return values;
        }
        // Without a mapping a value is the name of a component: a subtype's, or that of the base itself.
        Map<String, SchemaAddress> implicit = new LinkedHashMap<>();
        for (String document : new LinkedHashSet<>(List.of(base.document(), ""))) {
            SchemaAddress components = new SchemaAddress(document, Discriminators.COMPONENTS);
            for (Map.Entry<String, JsonNode> component :
                    resources.find(components).properties()) {
                SchemaAddress here = components.below(JsonPointers.child("", component.getKey()));
                if (refersTo(base, here, component.getValue().path("allOf"))) {
                    implicit.putIfAbsent(component.getKey(), here);
                }
            }
        }
        if (implicit.isEmpty() && Discriminators.isComponent(base)) {
            implicit.put(JsonPointers.tokens(base.pointer()).get(2), base);
        }
        return implicit;
    }

    private boolean refersTo(SchemaAddress base, SchemaAddress component, JsonNode parts) {
        for (int i = 0; i < parts.size(); i++) {
            String reference = parts.path(i).path("$ref").asText();
            if (!reference.isEmpty()
                    && resources
                            .target(component.below("/allOf/" + i), reference)
                            .equals(Optional.of(base))) {
                return true;
            }
        }
        return false;
    }
}
