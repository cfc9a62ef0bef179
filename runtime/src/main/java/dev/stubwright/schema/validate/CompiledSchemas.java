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
 * A document's schemas as networknt compiles them: one registry, each schema compiled when it is first needed, and once for
 * all references to it. To networknt each schema is at a pointer in its document; only {@link SchemaResources} knows identifiers.
 */
@Internal
public final class CompiledSchemas implements SchemaLookup {

    private final SchemaResources resources;
    private final ValidatorDialects dialects;
    private final SchemaRegistry registry;
    private final Map<String, SchemaContext> contexts = new ConcurrentHashMap<>();
    private final Map<SchemaAddress, Optional<Schema>> bySite = new ConcurrentHashMap<>();

    public CompiledSchemas(Dialect dialect, SchemaResources resources) {
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
    public Optional<Schema> find(SchemaAddress site) {
        Optional<Schema> known = bySite.get(site);
        return known != null ? known : compile(site);
    }

    private synchronized Optional<Schema> compile(SchemaAddress site) {
        Optional<Schema> known = bySite.get(site);
        if (known != null) {
            return known;
        }
        JsonNode node = resources.find(site);
        Optional<Schema> compiled = node.isObject() || node.isBoolean()
                ? Optional.of(
                        context(resources.scope(site).dialect()).newSchema(SchemaAddresses.location(site), node, null))
                : Optional.empty();
        bySite.put(site, compiled);
        return compiled;
    }

    private SchemaContext context(String requested) {
        com.networknt.schema.dialect.Dialect used = requested.isEmpty() ? dialects.own() : dialects.of(requested);
        return contexts.computeIfAbsent(used.getId(), id -> new SchemaContext(used, registry));
    }
}
