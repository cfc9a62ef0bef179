package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Pointers;
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
final class Discriminators {

    static final String COMPONENTS = "/components/schemas";

    private final Resources resources;
    private final Map<Site, Map<String, Site>> bySchema = new ConcurrentHashMap<>();

    Discriminators(Resources resources) {
        this.resources = resources;
    }

    static String property(JsonNode schema) {
        return schema.path("discriminator").path("propertyName").asText("");
    }

    /** The schema that a value names. */
    Optional<Site> target(Site schema, String value) {
        Site named = values(schema).get(value);
        boolean isMapped =
                resources.find(schema).path("discriminator").path("mapping").has(value);
        return named != null || isMapped ? Optional.ofNullable(named) : byName(schema, value);
    }

    /** Values by the schemas that they name, in the document's order: mapped ones, and the names of branches without one. */
    Map<String, Site> values(Site schema) {
        Map<String, Site> known = bySchema.get(schema);
        if (known == null) {
            known = Collections.unmodifiableMap(read(schema));
            bySchema.put(schema, known);
        }
        return known;
    }

    private Map<String, Site> read(Site schema) {
        Map<String, Site> values = new LinkedHashMap<>();
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
                                values.put(Pointers.tokens(site.pointer()).get(2), site));
            }
        }
        return values;
    }

    /** What a branch refers to, if it does. */
    Optional<Site> branch(Site schema, String keyword, int index) {
        Site branch = schema.below("/" + keyword + "/" + index);
        return referred(branch, resources.find(branch).path("$ref").asText());
    }

    static boolean isComponent(Site site) {
        return site.pointer().startsWith(COMPONENTS + "/")
                && Pointers.tokens(site.pointer()).size() == 3;
    }

    private Optional<Site> byReference(Site schema, String reference) {
        return referred(schema, reference).filter(this::exists).or(() -> byName(schema, reference));
    }

    private Optional<Site> referred(Site from, String reference) {
        return reference.isEmpty() ? Optional.empty() : resources.target(from, reference);
    }

    private Optional<Site> byName(Site schema, String name) {
        return Stream.of(schema.document(), "")
                .map(document -> new Site(document, Pointers.child(COMPONENTS, name)))
                .filter(this::exists)
                .findFirst();
    }

    private boolean exists(Site site) {
        return !resources.find(site).isMissingNode();
    }
}
