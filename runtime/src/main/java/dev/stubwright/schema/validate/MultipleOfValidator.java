package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.json.JsonValues;

/** Validates {@code multipleOf}. networknt divides, which takes too much time and memory for {@code 1e99999999}. */
final class MultipleOfValidator extends CustomValidator {

    MultipleOfValidator(CustomKeyword.Occurrence use) {
        super(use);
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        if (!JsonValues.isMultiple(instance, getSchemaNode())) {
            report(execution, instance, at);
        }
    }
}
