package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.json.JsonValueSet;

/** Validates {@code enum}. It must list null even if the schema is {@code nullable} (OpenAPI 3.0.3). */
final class EnumValidator extends CustomValidator {

    private final JsonValueSet listed;

    EnumValidator(CustomKeyword.Occurrence use) {
        super(use);
        this.listed = JsonValueSet.of(use.array());
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        if (!listed.contains(instance)) {
            report(execution, instance, at);
        }
    }
}
