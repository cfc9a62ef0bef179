package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.path.PathType;
import dev.stubwright.Internal;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.EcmaPattern;
import dev.stubwright.schema.reference.SchemaAddress;
import dev.stubwright.schema.reference.SchemaResources;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The networknt schemas of a document. Each is compiled on first use, and only once for all references to it. networknt locates
 * schemas by document and pointer; {@link SchemaResources} resolves their identifiers.
 */
@Internal
public final class NetworkntSchemas implements CompiledSchemas {

    private final SchemaResources resources;
    private final ValidatorDialects dialects;
    private final SchemaRegistry registry;
    private final Map<String, SchemaContext> contexts = new ConcurrentHashMap<>();
    private final Map<SchemaAddress, Optional<Schema>> byAddress = new ConcurrentHashMap<>();

    public NetworkntSchemas(Dialect dialect, SchemaResources resources) {
        this.resources = resources;
        this.dialects = new ValidatorDialects(dialect, resources, this);
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .preloadSchema(false)
                .regularExpressionFactory(expression -> EcmaPattern.of(expression)::matches)
                .build();
        this.registry =
                SchemaRegistry.withDefaultDialect(dialects.own(), builder -> builder.schemaRegistryConfig(config)
                        .dialectRegistry((id, requested) -> dialects.of(id))
                        .schemaLoader(loader -> loader.allow(iri -> false)));
    }

    @Override
    public Optional<Schema> find(SchemaAddress address) {
        Optional<Schema> known = byAddress.get(address);
        return known != null ? known : compile(address);
    }

    private synchronized Optional<Schema> compile(SchemaAddress address) {
        Optional<Schema> known = byAddress.get(address);
        if (known != null) {
            return known;
        }
        JsonNode node = resources.schemaAt(address);
        Optional<Schema> compiled = node.isObject() || node.isBoolean()
                ? Optional.of(context(resources.resourceAt(address).dialectUri())
                        .newSchema(NetworkntLocations.toLocation(address), node, null))
                : Optional.empty();
        byAddress.put(address, compiled);
        return compiled;
    }

    private SchemaContext context(String requested) {
        com.networknt.schema.dialect.Dialect used = requested.isEmpty() ? dialects.own() : dialects.of(requested);
        return contexts.computeIfAbsent(used.getId(), id -> new SchemaContext(used, registry));
    }
}
