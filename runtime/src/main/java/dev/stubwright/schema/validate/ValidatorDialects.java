package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.vocabulary.Vocabularies;
import com.networknt.schema.vocabulary.Vocabulary;
import dev.stubwright.schema.format.CustomFormats;
import dev.stubwright.schema.reference.Composition;
import dev.stubwright.schema.reference.DirectionKeywords;
import dev.stubwright.schema.reference.Discriminators;
import dev.stubwright.schema.reference.MetaSchemas;
import dev.stubwright.schema.reference.SchemaResources;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** networknt's dialects, with custom keywords and formats where networknt's are missing or wrong. */
final class ValidatorDialects {

    private static final Map<String, Supplier<Dialect>> DRAFTS = Map.of(
            "http://json-schema.org/draft-04/schema", Dialects::getDraft4,
            "http://json-schema.org/draft-06/schema", Dialects::getDraft6,
            "http://json-schema.org/draft-07/schema", Dialects::getDraft7,
            "https://json-schema.org/draft/2019-09/schema", Dialects::getDraft201909);

    private final dev.stubwright.schema.Dialect dialect;
    private final SchemaResources resources;
    private final Composition composition;
    private final Discriminators discriminators;
    private final CompiledSchemas schemas;
    private final Dialect own;
    private final Map<String, Dialect> others = new ConcurrentHashMap<>();

    ValidatorDialects(dev.stubwright.schema.Dialect dialect, SchemaResources resources, CompiledSchemas schemas) {
        this.dialect = dialect;
        this.resources = resources;
        this.composition = new Composition(resources);
        this.discriminators = new Discriminators(resources);
        this.schemas = schemas;
        this.own = completed(
                switch (dialect) {
                    case OPENAPI_3_0 -> Dialects.getOpenApi30();
                    case OPENAPI_3_1 -> Dialects.getOpenApi31();
                },
                true);
    }

    /** The default dialect of the document, for schemas without {@code $schema}. */
    Dialect own() {
        return own;
    }

    /**
     * The dialect for a value of {@code $schema}: a draft, or a meta-schema with {@code $vocabulary} among the resources. Any other
     * value, and any value in OpenAPI 3.0, which lacks this keyword, means the default dialect of the document.
     *
     * @throws IllegalArgumentException if a required vocabulary is unknown (JSON Schema 2020-12, core, 8.1.2)
     */
    Dialect of(String requested) {
        if (dialect == dev.stubwright.schema.Dialect.OPENAPI_3_0 || requested.equals(own.getId())) {
            return own;
        }
        String id = requested.endsWith("#") ? requested.substring(0, requested.length() - 1) : requested;
        Dialect known = others.get(id);
        if (known == null) {
            known = create(id);
            others.put(id, known);
        }
        return known;
    }

    private Dialect create(String id) {
        Supplier<Dialect> draft = DRAFTS.get(id);
        if (draft != null) {
            return completed(draft.get(), false);
        }
        // The meta-schemas of the drafts list all vocabularies, and OpenAPI 3.1 is based on 2020-12.
        JsonNode meta = MetaSchemas.contains(id)
                ? MissingNode.getInstance()
                : resources.rootByUri(id).map(resources::schemaAt).orElse(MissingNode.getInstance());
        return meta.path("$vocabulary").isObject() ? restricted(id, meta.path("$vocabulary")) : own;
    }

    private Dialect restricted(String id, JsonNode vocabularies) {
        // networknt implements boolean schemas as keywords.
        Set<String> names = new HashSet<>(Set.of(KeywordType.TRUE.getValue(), KeywordType.FALSE.getValue()));
        Dialect.Builder builder = Dialect.builder(id, own).vocabularies(Map::clear);
        for (Map.Entry<String, JsonNode> entry : vocabularies.properties()) {
            Vocabulary vocabulary = Vocabularies.getVocabulary(entry.getKey());
            if (vocabulary != null) {
                vocabulary.getKeywords().forEach(keyword -> names.add(keyword.getValue()));
                builder.vocabulary(entry.getKey(), entry.getValue().asBoolean());
            } else if (entry.getValue().asBoolean()) {
                throw new IllegalArgumentException("the vocabulary " + entry.getKey() + " is unknown");
            }
        }
        return builder.keywords(keywords -> keywords.keySet().retainAll(names)).build();
    }

    private Dialect completed(Dialect base, boolean openApi) {
        // networknt must not resolve identifiers; SchemaResources does.
        Dialect.Builder builder =
                Dialect.builder(base).idKeyword("stubwright:none").formats(CustomFormats.all());
        // The builder adds the keywords of vocabularies only in build(), which is too late to guard them.
        builder.keywords(List.copyOf(base.getKeywords().values()));
        builder.keywords(List.of(
                reference(KeywordType.REF),
                new CustomKeyword(KeywordType.TYPE, use -> new TypeValidator(use, dialect)),
                new CustomKeyword(KeywordType.ENUM, EnumValidator::new),
                new CustomKeyword(KeywordType.MULTIPLE_OF, MultipleOfValidator::new),
                new CustomKeyword(KeywordType.REQUIRED, use -> new RequiredValidator(use, composition)),
                branches(KeywordType.ONE_OF),
                branches(KeywordType.ANY_OF)));
        for (KeywordType type : List.of(KeywordType.DYNAMIC_REF, KeywordType.RECURSIVE_REF)) {
            if (base.getKeywords().containsKey(type.getValue())) {
                builder.keyword(reference(type));
            }
        }
        if (openApi) {
            builder.keywords(List.of(
                    new CustomKeyword(DirectionKeywords.READ_ONLY, DirectionValidator::new),
                    new CustomKeyword(DirectionKeywords.WRITE_ONLY, DirectionValidator::new),
                    new CustomKeyword(
                            KeywordType.DISCRIMINATOR,
                            use -> new DiscriminatorValidator(use, resources, discriminators, schemas))));
        }
        return builder.keywords(known -> known.replaceAll((name, keyword) -> guarded(keyword)))
                .build();
    }

    private Keyword reference(KeywordType type) {
        return new CustomKeyword(type, use -> new ReferenceValidator(use, type, resources, schemas));
    }

    private Keyword branches(KeywordType type) {
        return new CustomKeyword(type, use -> new BranchValidator(use, type, discriminators));
    }

    private static Keyword guarded(Keyword keyword) {
        // networknt requires its own class for the keyword format. It accepts any value of the keyword.
        return keyword.getValue().equals(KeywordType.FORMAT.getValue()) ? keyword : new GuardedKeyword(keyword);
    }
}
