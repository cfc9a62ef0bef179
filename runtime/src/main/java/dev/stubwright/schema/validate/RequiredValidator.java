package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.reference.Composition;
import dev.stubwright.schema.reference.DirectionKeywords;
import dev.stubwright.schema.reference.SchemaAddress;

/**
 * Validates {@code required}, except for properties that are excluded from the direction. networknt finds {@code readOnly} only in
 * the same schema object, but documents also use it in the target of a {@code $ref} or in an {@code allOf}.
 */
final class RequiredValidator extends CustomValidator {

    private final Composition composition;

    RequiredValidator(CustomKeyword.Occurrence use, Composition composition) {
        super(use);
        use.array();
        this.composition = composition;
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        if (!instance.isObject()) {
            return;
        }
        for (JsonNode name : getSchemaNode()) {
            String property = name.asText();
            if (!instance.has(property) && !isExcluded(property, execution)) {
                execution.addError(errorAt(execution, instance, at)
                        .property(property)
                        .arguments(property)
                        .message(getKeyword())
                        .build());
            }
        }
    }

    private boolean isExcluded(String property, ExecutionContext execution) {
        for (Direction direction : Direction.values()) {
            String keyword = DirectionKeywords.excluding(direction);
            if (DirectionValidator.isExcluded(keyword, execution.getExecutionConfig())
                    && composition.hasPropertyWithKeyword(outermost(), property, keyword)) {
                return true;
            }
        }
        return false;
    }

    /** The outermost schema that contains this one in nested {@code allOf}s. */
    private SchemaAddress outermost() {
        Schema outer = getParentSchema();
        while (outer.getParentSchema() != null && isPartOfAllOf(outer)) {
            outer = outer.getParentSchema();
        }
        return NetworkntLocations.toAddress(outer.getSchemaLocation());
    }

    private static boolean isPartOfAllOf(Schema schema) {
        NodePath path = schema.getSchemaLocation().getFragment();
        return path.getNameCount() >= 2 && "allOf".equals(path.getElement(path.getNameCount() - 2));
    }
}
