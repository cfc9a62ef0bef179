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
 * Maps the values of discriminators to schemas (OpenAPI 3.0.3 and 3.1.0, Discriminator Object). A schema name refers to a
 * component of the document that contains the discriminator, or else of the main document.
 */
@Internal
public final class Discriminators {

    public static final String COMPONENTS = "/components/schemas";

    private final SchemaResources resources;
    private final Map<SchemaAddress, Map<String, SchemaAddress>> bySchema = new ConcurrentHashMap<>();

    public Discriminators(SchemaResources resources) {
        this.resources = resources;
    }

    public static String propertyName(JsonNode schema) {
        return schema.path("discriminator").path("propertyName").asText("");
    }

    /** The schema that a value of the discriminator selects. */
    public Optional<SchemaAddress> target(SchemaAddress schema, String value) {
        SchemaAddress named = targetsByValue(schema).get(value);
        boolean isMapped =
                resources.schemaAt(schema).path("discriminator").path("mapping").has(value);
        return named != null || isMapped ? Optional.ofNullable(named) : byName(schema, value);
    }

    /**
     * The schemas by the values that select them, in document order: the entries of {@code mapping}, then the schema names of the
     * branches without an entry.
     */
    public Map<String, SchemaAddress> targetsByValue(SchemaAddress schema) {
        Map<String, SchemaAddress> known = bySchema.get(schema);
        if (known == null) {
            known = Collections.unmodifiableMap(read(schema));
            bySchema.put(schema, known);
        }
        return known;
    }

    private Map<String, SchemaAddress> read(SchemaAddress schema) {
        Map<String, SchemaAddress> values = new LinkedHashMap<>();
        JsonNode node = resources.schemaAt(schema);
        for (Map.Entry<String, JsonNode> entry :
                node.path("discriminator").path("mapping").properties()) {
            byReference(schema, entry.getValue().asText()).ifPresent(address -> values.put(entry.getKey(), address));
        }
        for (String keyword : new String[] {"oneOf", "anyOf"}) {
            for (int i = 0; i < node.path(keyword).size(); i++) {
                branchTarget(schema, keyword, i)
                        .filter(address -> isComponent(address) && !values.containsValue(address))
                        .ifPresent(address -> values.put(
                                JsonPointers.tokens(address.pointer()).get(2), address));
            }
        }
        return values;
    }

    /** The target of a branch that is a {@code $ref}. */
    public Optional<SchemaAddress> branchTarget(SchemaAddress schema, String keyword, int index) {
        SchemaAddress branch = schema.append("/" + keyword + "/" + index);
        return referred(branch, resources.schemaAt(branch).path("$ref").asText());
    }

    public static boolean isComponent(SchemaAddress address) {
        return address.pointer().startsWith(COMPONENTS + "/")
                && JsonPointers.tokens(address.pointer()).size() == 3;
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

    private boolean exists(SchemaAddress address) {
        return !resources.schemaAt(address).isMissingNode();
    }
}
