package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;

/** {@code enum}: null must be listed like any other value, {@code nullable} or not (OpenAPI 3.0.3). */
final class EnumValidator extends CustomValidator {

    private final ValueSet listed;

    EnumValidator(CustomKeyword.Use use) {
        super(use);
        this.listed = ValueSet.of(use.array());
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        if (!listed.contains(instance)) {
            report(execution, instance, at);
        }
    }
}
