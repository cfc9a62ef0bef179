package dev.stubwright.schema.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which schema a discriminator's value names (OpenAPI 3.0.3 and 3.1.0, Discriminator Object). A name is that of a component
 * of the document in which the discriminator stands, or else of the one that was given.
 */
@Internal
public final class Discriminators {

    public static final String COMPONENTS = "/components/schemas";

    private final SchemaResources resources;
    private final Map<SchemaAddress, Map<String, SchemaAddress>> bySchema = new ConcurrentHashMap<>();

    public Discriminators(SchemaResources resources) {
        this.resources = resources;
    }

    public static String property(JsonNode schema) {
        return schema.path("discriminator").path("propertyName").asText("");
    }

    /** The schema that a value names. */
    public Optional<SchemaAddress> target(SchemaAddress schema, String value) {
        SchemaAddress named = values(schema).get(value);
        boolean isMapped =
                resources.find(schema).path("discriminator").path("mapping").has(value);
        return named != null || isMapped ? Optional.ofNullable(named) : byName(schema, value);
    }

    /** Values by the schemas that they name, in the document's order: mapped ones, and the names of branches without one. */
    public Map<String, SchemaAddress> values(SchemaAddress schema) {
        Map<String, SchemaAddress> known = bySchema.get(schema);
        if (known == null) {
            known = Collections.unmodifiableMap(read(schema));
            bySchema.put(schema, known);
        }
        return known;
    }

    private Map<String, SchemaAddress> read(SchemaAddress schema) {
        Map<String, SchemaAddress> values = new LinkedHashMap<>();
        JsonNode node = resources.find(schema);
        for (Map.Entry<String, JsonNode> entry :
                node.path("discriminator").path("mapping").properties()) {
            byReference(schema, entry.getValue().asText()).ifPresent(site -> values.put(entry.getKey(), site));
        }
        for (String keyword : new String[] {"oneOf", "anyOf"}) {
            for (int i = 0; i < node.path(keyword).size(); i++) {
                branch(schema, keyword, i)
                        .filter(site -> isComponent(site) && !values.containsValue(site))
                        .ifPresent(site ->
                                values.put(JsonPointers.tokens(site.pointer()).get(2), site));
            }
        }
        return values;
    }

    /** What a branch refers to, if it does. */
    public Optional<SchemaAddress> branch(SchemaAddress schema, String keyword, int index) {
        SchemaAddress branch = schema.below("/" + keyword + "/" + index);
        return referred(branch, resources.find(branch).path("$ref").asText());
    }

    public static boolean isComponent(SchemaAddress site) {
        return site.pointer().startsWith(COMPONENTS + "/")
                && JsonPointers.tokens(site.pointer()).size() == 3;
    }

    private Optional<SchemaAddress> byReference(SchemaAddress schema, String reference) {
        return referred(schema, reference).filter(this::exists).or(() -> byName(schema, reference));
    }

    private Optional<SchemaAddress> referred(SchemaAddress from, String reference) {
        return reference.isEmpty() ? Optional.empty() : resources.target(from, reference);
    }

    private Optional<SchemaAddress> byName(SchemaAddress schema, String name) {
        return Stream.of(schema.document(), "")
                .map(document -> new SchemaAddress(document, JsonPointers.child(COMPONENTS, name)))
                .filter(this::exists)
                .findFirst();
    }

    private boolean exists(SchemaAddress site) {
        return !resources.find(site).isMissingNode();
    }
}
