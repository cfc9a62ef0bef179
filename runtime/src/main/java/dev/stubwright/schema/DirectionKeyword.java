package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.Set;

/** {@code readOnly} and {@code writeOnly}: only relevant to properties (OpenAPI 3.0.3, Schema Object, Fixed Fields). */
record DirectionKeyword(String name) implements Keyword {

    static final String READ_ONLY = "readOnly";
    static final String WRITE_ONLY = "writeOnly";

    private static final Set<String> IN_PLACE = Set.of("$ref", "then", "else");
    private static final Set<String> IN_PLACE_LISTS = Set.of("allOf", "anyOf", "oneOf");

    /** The keyword that keeps a property out of messages of a direction. */
    static String excluding(Direction direction) {
        return direction == Direction.REQUEST ? READ_ONLY : WRITE_ONLY;
    }

    /** Whether a context was made for messages that such properties stay out of. */
    static boolean isExcluded(String keyword, ExecutionConfig config) {
        Boolean excluded = keyword.equals(READ_ONLY) ? config.getReadOnly() : config.getWriteOnly();
        return Boolean.TRUE.equals(excluded);
    }

    /** Whether what is being judged is a property's value, reached through whatever applies in place. */
    static boolean isOfProperty(NodePath evaluationPath) {
        int last = evaluationPath.getNameCount() - 2;
        // A property may itself be called "then" or "else".
        while (last >= 0 && !(last >= 1 && "properties".equals(evaluationPath.getElement(last - 1)))) {
            Object element = evaluationPath.getElement(last);
            if (element instanceof String name && IN_PLACE.contains(name)) {
                last--;
            } else if (last >= 1
                    && evaluationPath.getElement(last - 1) instanceof String list
                    && IN_PLACE_LISTS.contains(list)) {
                last -= 2;
            } else {
                break;
            }
        }
        return last >= 1 && "properties".equals(evaluationPath.getElement(last - 1));
    }

    @Override
    public String getValue() {
        return name;
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
            if (getSchemaNode().asBoolean()
                    && isExcluded(getKeyword(), execution.getExecutionConfig())
                    && isOfProperty(execution.getEvaluationPath())) {
                execution.addError(error().instanceNode(instance)
                        .instanceLocation(at)
                        .evaluationPath(execution.getEvaluationPath())
                        .message("not in this direction")
                        .build());
            }
        }
    }
}
