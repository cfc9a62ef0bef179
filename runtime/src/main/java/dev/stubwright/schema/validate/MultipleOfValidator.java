package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.json.JsonValues;

/** {@code multipleOf}. networknt divides, which exhausts time and memory for a number such as {@code 1e99999999}. */
final class MultipleOfValidator extends CustomValidator {

    MultipleOfValidator(CustomKeyword.Use use) {
        super(use);
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        if (!JsonValues.isMultiple(instance, getSchemaNode())) {
            report(execution, instance, at);
        }
    }
}
