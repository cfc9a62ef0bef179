package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;

/** {@code multipleOf}. networknt divides, which exhausts time and memory for a number such as {@code 1e99999999}. */
final class MultipleOfValidator extends CustomValidator {

    MultipleOfValidator(CustomKeyword.Use use) {
        super(use);
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        if (!Values.isMultiple(instance, getSchemaNode())) {
            report(execution, instance, at);
        }
    }
}
