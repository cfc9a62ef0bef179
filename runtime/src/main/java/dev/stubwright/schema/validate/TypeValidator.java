package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Validates {@code type}. {@code 1.0} is an integer. In OpenAPI 3.0.3, {@code nullable} adds {@code null} to the adjacent
 * {@code type} and has no effect without it.
 */
final class TypeValidator extends CustomValidator {

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    private final List<String> types;

    TypeValidator(CustomKeyword.Occurrence use, Dialect dialect) {
        super(use);
        List<String> allowed = new ArrayList<>();
        if (use.value().isTextual()) {
            allowed.add(use.value().asText());
        }
        use.value().elements().forEachRemaining(type -> allowed.add(type.asText()));
        if (allowed.isEmpty() || !TYPES.containsAll(allowed)) {
            throw new IllegalArgumentException("not a type: " + use.value());
        }
        if (dialect == Dialect.OPENAPI_3_0
                && use.parent().getSchemaNode().path("nullable").asBoolean()) {
            allowed.add("null");
        }
        this.types = List.copyOf(allowed);
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        for (String type : types) {
            if (JsonValues.isOfType(instance, type)) {
                return;
            }
        }
        report(execution, instance, at, JsonValues.describeTypes(types), JsonValues.describe(instance));
    }
}
