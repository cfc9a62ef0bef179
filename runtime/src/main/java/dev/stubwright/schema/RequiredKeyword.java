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

/**
 * {@code required}, which a property that does not travel in this direction need not heed. networknt looks for
 * {@code readOnly} only in the same schema object; documents also write it behind a {@code $ref} or in an {@code allOf}.
 */
record RequiredKeyword(CompiledSchemas schemas) implements Keyword {

    @Override
    public String getValue() {
        return KeywordType.REQUIRED.getValue();
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

        private final CompiledSchemas schemas;

        Judge(RequiredKeyword keyword, SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            super(keyword, value, location, parent, context);
            this.schemas = keyword.schemas();
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            if (!instance.isObject()) {
                return;
            }
            for (JsonNode name : getSchemaNode()) {
                if (!instance.has(name.asText()) && !isExcused(name.asText(), execution)) {
                    execution.addError(error().instanceNode(instance)
                            .instanceLocation(at)
                            .property(name.asText())
                            .arguments(name.asText())
                            .evaluationPath(execution.getEvaluationPath())
                            .message("missing")
                            .build());
                }
            }
        }

        private boolean isExcused(String property, ExecutionContext execution) {
            for (Direction direction : Direction.values()) {
                String keyword = DirectionKeyword.excluding(direction);
                if (DirectionKeyword.isExcluded(keyword, execution.getExecutionConfig())
                        && schemas.composition().hasPropertyWith(whole(), property, keyword)) {
                    return true;
                }
            }
            return false;
        }

        /** The schema that this one is a part of by {@code allOf}, however deep. */
        private Site whole() {
            Schema whole = getParentSchema();
            while (whole.getParentSchema() != null && isPart(whole)) {
                whole = whole.getParentSchema();
            }
            return CompiledSchemas.site(whole.getSchemaLocation());
        }

        private static boolean isPart(Schema schema) {
            NodePath path = schema.getSchemaLocation().getFragment();
            return path.getNameCount() >= 2 && "allOf".equals(path.getElement(path.getNameCount() - 2));
        }
    }
}
