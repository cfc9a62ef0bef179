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

/** {@code multipleOf}. networknt divides, which for a number such as {@code 1e99999999} takes all time and memory. */
record MultipleOfKeyword() implements Keyword {

    @Override
    public String getValue() {
        return KeywordType.MULTIPLE_OF.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return new Judge(this, location, value, parent, context);
    }

    private static final class Judge extends BaseKeywordValidator {

        Judge(Keyword keyword, SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            super(keyword, value, location, parent, context);
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            if (!Values.isMultiple(instance, getSchemaNode())) {
                execution.addError(error().instanceNode(instance)
                        .instanceLocation(at)
                        .evaluationPath(execution.getEvaluationPath())
                        .message("not a multiple")
                        .build());
            }
        }
    }
}
