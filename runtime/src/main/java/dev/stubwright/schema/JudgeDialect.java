package dev.stubwright.schema;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import java.util.List;

/** networknt's dialects of OpenAPI, their gaps filled with keywords and formats of our own. */
final class JudgeDialect {

    private JudgeDialect() {}

    static Dialect of(dev.stubwright.schema.Dialect dialect, CompiledSchemas schemas) {
        Dialect base =
                switch (dialect) {
                    case OPENAPI_3_0 -> Dialects.getOpenApi30();
                    case OPENAPI_3_1 -> Dialects.getOpenApi31();
                };
        // The Schema Object of 3.0 has no id; "$id" is no keyword of it either, so that nothing is taken for one.
        return Dialect.builder(base)
                .idKeyword("$id")
                .formats(GapFormat.all())
                .keywords(List.of(
                        new ReferenceKeyword(schemas),
                        new TypeKeyword(dialect),
                        new EnumKeyword(),
                        new MultipleOfKeyword(),
                        new RequiredKeyword(schemas),
                        new DirectionKeyword(DirectionKeyword.READ_ONLY),
                        new DirectionKeyword(DirectionKeyword.WRITE_ONLY),
                        new DiscriminatorKeyword(schemas),
                        new BranchKeyword(KeywordType.ONE_OF, schemas),
                        new BranchKeyword(KeywordType.ANY_OF, schemas)))
                .keywords(known -> known.replaceAll((name, keyword) -> guarded(keyword)))
                .build();
    }

    private static Keyword guarded(Keyword keyword) {
        // networknt insists on its own class for this one, which takes any value.
        return keyword.getValue().equals(KeywordType.FORMAT.getValue()) ? keyword : new GuardedKeyword(keyword);
    }
}
