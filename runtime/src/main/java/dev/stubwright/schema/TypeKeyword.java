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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code type}, with {@code 1.0} as an integer, and with {@code nullable} as OpenAPI 3.0.3 says: it adds {@code null} to the
 * {@code type} beside it, and does nothing elsewhere.
 */
record TypeKeyword(Dialect dialect) implements Keyword {

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    @Override
    public String getValue() {
        return KeywordType.TYPE.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        List<String> types = new ArrayList<>();
        if (value.isTextual()) {
            types.add(value.asText());
        }
        value.elements().forEachRemaining(type -> types.add(type.asText()));
        if (types.isEmpty() || !TYPES.containsAll(types)) {
            throw new IllegalArgumentException("no type: " + value);
        }
        if (dialect == Dialect.OPENAPI_3_0
                && parent.getSchemaNode().path("nullable").asBoolean()) {
            types.add("null");
        }
        return new Judge(this, location, value, parent, context, List.copyOf(types));
    }

    private static final class Judge extends BaseKeywordValidator {

        private final List<String> types;

        Judge(
                Keyword keyword,
                SchemaLocation location,
                JsonNode value,
                Schema parent,
                SchemaContext context,
                List<String> types) {
            super(keyword, value, location, parent, context);
            this.types = types;
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            for (String type : types) {
                if (Values.isOfType(instance, type)) {
                    return;
                }
            }
            execution.addError(
                    Complaint.of(error(), execution, instance, at, Wording.types(types), Values.describe(instance)));
        }
    }
}
