package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;

/** {@code enum}: null must be listed like any other value, {@code nullable} or not (OpenAPI 3.0.3). */
record EnumKeyword() implements Keyword {

    @Override
    public String getValue() {
        return KeywordType.ENUM.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        if (!value.isArray()) {
            throw new IllegalArgumentException("no list: " + value);
        }
        return new Judge(this, location, value, parent, context);
    }

    private static final class Judge extends BaseKeywordValidator {

        private final ValueSet listed;

        Judge(Keyword keyword, SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            super(keyword, value, location, parent, context);
            listed = ValueSet.of(value);
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            if (!listed.contains(instance)) {
                execution.addError(error().instanceNode(instance)
                        .instanceLocation(at)
                        .evaluationPath(execution.getEvaluationPath())
                        .message("not listed")
                        .build());
            }
        }
    }
}
