package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.vocabulary.Vocabularies;
import com.networknt.schema.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** networknt's dialects, their gaps filled with keywords and formats of our own. */
final class JudgeDialects {

    private static final Map<String, Supplier<Dialect>> DRAFTS = Map.of(
            "http://json-schema.org/draft-04/schema", Dialects::getDraft4,
            "http://json-schema.org/draft-06/schema", Dialects::getDraft6,
            "http://json-schema.org/draft-07/schema", Dialects::getDraft7,
            "https://json-schema.org/draft/2019-09/schema", Dialects::getDraft201909);

    private final dev.stubwright.schema.Dialect dialect;
    private final CompiledSchemas schemas;
    private final Dialect own;
    private final Map<String, Dialect> others = new ConcurrentHashMap<>();

    JudgeDialects(dev.stubwright.schema.Dialect dialect, CompiledSchemas schemas) {
        this.dialect = dialect;
        this.schemas = schemas;
        this.own = filled(
                switch (dialect) {
                    case OPENAPI_3_0 -> Dialects.getOpenApi30();
                    case OPENAPI_3_1 -> Dialects.getOpenApi31();
                },
                true);
    }

    /** That of the document, where nothing else is asked for. */
    Dialect own() {
        return own;
    }

    /**
     * What a {@code $schema} asks for: a draft, or a meta-schema among the resources that lists its vocabularies. OpenAPI
     * 3.0 has no such keyword, and nobody knows what an unknown one wants; then the document's own rules stand.
     *
     * @throws IllegalArgumentException if a vocabulary is required that nobody knows (JSON Schema 2020-12, core, 8.1.2)
     */
    Dialect of(String asked) {
        if (dialect == dev.stubwright.schema.Dialect.OPENAPI_3_0 || asked.equals(own.getId())) {
            return own;
        }
        String id = asked.endsWith("#") ? asked.substring(0, asked.length() - 1) : asked;
        Dialect known = others.get(id);
        if (known == null) {
            known = make(id);
            others.put(id, known);
        }
        return known;
    }

    private Dialect make(String id) {
        Supplier<Dialect> draft = DRAFTS.get(id);
        if (draft != null) {
            return filled(draft.get(), false);
        }
        // The drafts' own meta-schemas list all vocabularies, and 2020-12 is what OpenAPI 3.1 is made of.
        JsonNode meta = MetaSchemas.has(id)
                ? MissingNode.getInstance()
                : schemas.resources().root(id).map(schemas.resources()::find).orElse(MissingNode.getInstance());
        return meta.path("$vocabulary").isObject() ? restricted(id, meta.path("$vocabulary")) : own;
    }

    private Dialect restricted(String id, JsonNode asked) {
        // A boolean schema is no keyword, but networknt takes it for one.
        Set<String> names = new HashSet<>(Set.of(KeywordType.TRUE.getValue(), KeywordType.FALSE.getValue()));
        Dialect.Builder builder = Dialect.builder(id, own).vocabularies(Map::clear);
        for (Map.Entry<String, JsonNode> entry : asked.properties()) {
            Vocabulary vocabulary = Vocabularies.getVocabulary(entry.getKey());
            if (vocabulary != null) {
                vocabulary.getKeywords().forEach(keyword -> names.add(keyword.getValue()));
                builder.vocabulary(entry.getKey(), entry.getValue().asBoolean());
            } else if (entry.getValue().asBoolean()) {
                throw new IllegalArgumentException("nobody knows the vocabulary " + entry.getKey());
            }
        }
        return builder.keywords(keywords -> keywords.keySet().retainAll(names)).build();
    }

    private Dialect filled(Dialect base, boolean openApi) {
        // To networknt nothing has a name, so that all it says points into a document; names are for Resources.
        Dialect.Builder builder =
                Dialect.builder(base).idKeyword("stubwright:none").formats(GapFormat.all());
        // A builder knows nothing of what comes with vocabularies until it is done, and then it is too late to guard
        // it.
        builder.keywords(List.copyOf(base.getKeywords().values()));
        builder.keywords(List.of(
                new ReferenceKeyword(KeywordType.REF, schemas),
                new TypeKeyword(dialect),
                new EnumKeyword(),
                new MultipleOfKeyword(),
                new RequiredKeyword(schemas),
                new BranchKeyword(KeywordType.ONE_OF, schemas),
                new BranchKeyword(KeywordType.ANY_OF, schemas)));
        for (KeywordType reference : List.of(KeywordType.DYNAMIC_REF, KeywordType.RECURSIVE_REF)) {
            if (base.getKeywords().containsKey(reference.getValue())) {
                builder.keyword(new ReferenceKeyword(reference, schemas));
            }
        }
        if (openApi) {
            builder.keywords(List.of(
                    new DirectionKeyword(DirectionKeyword.READ_ONLY),
                    new DirectionKeyword(DirectionKeyword.WRITE_ONLY),
                    new DiscriminatorKeyword(schemas)));
        }
        return builder.keywords(known -> known.replaceAll((name, keyword) -> guarded(keyword)))
                .build();
    }

    private static Keyword guarded(Keyword keyword) {
        // networknt insists on its own class for this one, which takes any value.
        return keyword.getValue().equals(KeywordType.FORMAT.getValue()) ? keyword : new GuardedKeyword(keyword);
    }
}
