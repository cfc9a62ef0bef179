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
 * all who refer to it. To networknt each schema stands at a pointer in its document; what schemas call themselves is known
 * to {@link Resources} alone.
 */
final class CompiledSchemas {

    private static final AbsoluteIri DOCUMENT = AbsoluteIri.of(Resources.UNNAMED);

    private final Composition composition;
    private final Discriminators discriminators;
    private final Resources resources;
    private final FormatUse formats;
    private final JudgeDialects dialects;
    private final SchemaRegistry registry;
    private final Map<String, SchemaContext> contexts = new ConcurrentHashMap<>();
    private final Map<Site, Optional<Schema>> bySite = new ConcurrentHashMap<>();

    CompiledSchemas(Dialect dialect, Resources resources, FormatUse formats) {
        this.composition = new Composition(resources);
        this.discriminators = new Discriminators(resources);
        this.resources = resources;
        this.formats = formats;
        this.dialects = new JudgeDialects(dialect, this);
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .preloadSchema(false)
                .regularExpressionFactory(expression -> EcmaPattern.of(expression)::matches)
                .build();
        this.registry =
                SchemaRegistry.withDefaultDialect(dialects.own(), builder -> builder.schemaRegistryConfig(config)
                        .dialectRegistry((id, asking) -> dialects.of(id))
                        .schemaLoader(loader -> loader.allow(iri -> false)));
    }

    Composition composition() {
        return composition;
    }

    Discriminators discriminators() {
        return discriminators;
    }

    Resources resources() {
        return resources;
    }

    FormatUse formats() {
        return formats;
    }

    /** Where something stands that networknt knows by a location. */
    static Site site(SchemaLocation location) {
        String document = DOCUMENT.equals(location.getAbsoluteIri()) ? "" : String.valueOf(location.getAbsoluteIri());
        return new Site(document, location.getFragment().toString());
    }

    /** The schema that stands somewhere; empty if there is none. */
    Optional<Schema> find(Site site) {
        Optional<Schema> known = bySite.get(site);
        return known != null ? known : compile(site);
    }

    private synchronized Optional<Schema> compile(Site site) {
        Optional<Schema> known = bySite.get(site);
        if (known != null) {
            return known;
        }
        JsonNode node = resources.find(site);
        Optional<Schema> compiled = node.isObject() || node.isBoolean()
                ? Optional.of(context(resources.scope(site).dialect()).newSchema(locate(site), node, null))
                : Optional.empty();
        bySite.put(site, compiled);
        return compiled;
    }

    private SchemaContext context(String asked) {
        com.networknt.schema.dialect.Dialect rules = asked.isEmpty() ? dialects.own() : dialects.of(asked);
        return contexts.computeIfAbsent(rules.getId(), id -> new SchemaContext(rules, registry));
    }

    private static SchemaLocation locate(Site site) {
        SchemaLocation location =
                new SchemaLocation(site.document().isEmpty() ? DOCUMENT : AbsoluteIri.of(site.document()));
        for (String token : Pointers.tokens(site.pointer())) {
            location = location.append(token);
        }
        return location;
    }
}
