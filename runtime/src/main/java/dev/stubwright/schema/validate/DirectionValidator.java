package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.reference.DirectionKeywords;
import java.util.Set;

/** Validates {@code readOnly} and {@code writeOnly}, which apply only to properties (OpenAPI 3.0.3, Schema Object). */
final class DirectionValidator extends CustomValidator {

    private static final Set<String> IN_PLACE = Set.of("$ref", "then", "else");
    private static final Set<String> IN_PLACE_LISTS = Set.of("allOf", "anyOf", "oneOf");

    DirectionValidator(CustomKeyword.Occurrence use) {
        super(use);
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        if (getSchemaNode().asBoolean()
                && isExcluded(getKeyword(), execution.getExecutionConfig())
                && isPropertyValue(execution.getEvaluationPath())) {
            report(execution, instance, at);
        }
    }

    /** Whether a keyword excludes properties from the current direction. */
    static boolean isExcluded(String keyword, ExecutionConfig config) {
        Boolean excluded = keyword.equals(DirectionKeywords.READ_ONLY) ? config.getReadOnly() : config.getWriteOnly();
        return Boolean.TRUE.equals(excluded);
    }

    /** Whether an evaluation path leads from {@code properties} to the current schema, possibly through in-place applicators. */
    static boolean isPropertyValue(NodePath evaluationPath) {
        int last = evaluationPath.getNameCount() - 2;
        // A property may itself be called "then" or "else".
        while (last >= 0 && !isProperty(evaluationPath, last)) {
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
        return isProperty(evaluationPath, last);
    }

    private static boolean isProperty(NodePath evaluationPath, int index) {
        return index >= 1 && "properties".equals(evaluationPath.getElement(index - 1));
    }
}
