package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.path.PathType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What networknt makes of a document's schemas: one registry, each schema compiled when it is first needed, and once for
 * all who refer to it.
 */
final class CompiledSchemas {

    private static final AbsoluteIri DOCUMENT = AbsoluteIri.of("stubwright:document");

    private final JsonNode document;
    private final Composition composition;
    private final Discriminators discriminators;
    private final SchemaContext context;
    private final Map<String, Optional<Schema>> byPointer = new ConcurrentHashMap<>();

    CompiledSchemas(JsonNode document, Dialect dialect, Map<String, JsonNode> resources) {
        this.document = document;
        this.composition = new Composition(document);
        this.discriminators = new Discriminators(document);
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .preloadSchema(false)
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(expression -> EcmaPattern.of(expression)::matches)
                .build();
        com.networknt.schema.dialect.Dialect rules = JudgeDialect.of(dialect, this);
        // The only documents besides ours are the meta-schemas that networknt carries along; nothing is fetched.
        // A "$schema" changes nothing: the dialect is the document's.
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(rules, builder -> builder.schemaRegistryConfig(
                        config)
                .dialectRegistry((id, asking) -> rules)
                .schemas(resources::get, JsonNode::toString)
                .schemaLoader(loader -> loader.allow(iri -> iri.toString().startsWith("https://json-schema.org/")
                        || resources.containsKey(iri.toString()))));
        this.context = new SchemaContext(rules, registry);
    }

    Composition composition() {
        return composition;
    }

    Discriminators discriminators() {
        return discriminators;
    }

    /** Whether a schema's pointers point into our document. */
    boolean isOurs(SchemaLocation location) {
        return DOCUMENT.equals(location.getAbsoluteIri());
    }

    /** The schema behind a pointer; empty if there is none. */
    Optional<Schema> find(String pointer) {
        Optional<Schema> known = byPointer.get(pointer);
        return known != null ? known : compile(pointer);
    }

    private synchronized Optional<Schema> compile(String pointer) {
        Optional<Schema> known = byPointer.get(pointer);
        if (known != null) {
            return known;
        }
        JsonNode node = Pointers.resolve(document, pointer);
        Optional<Schema> compiled = node.isObject() || node.isBoolean()
                ? Optional.of(context.newSchema(locate(pointer), node, null))
                : Optional.empty();
        byPointer.put(pointer, compiled);
        return compiled;
    }

    private static SchemaLocation locate(String pointer) {
        SchemaLocation location = new SchemaLocation(DOCUMENT);
        for (String token : Pointers.tokens(pointer)) {
            location = location.append(token);
        }
        return location;
    }
}
