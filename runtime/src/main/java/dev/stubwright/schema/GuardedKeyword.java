package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.Set;

/** A keyword whose value may be nonsense: then it is the keyword that is broken, and not the whole judgement. */
record GuardedKeyword(Keyword keyword) implements Keyword {

    private static final Set<String> LIMITS = Set.of(
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "minContains",
            "maxContains");

    /** Keywords of arrays that networknt asks of objects, or of anything, as well (JSON Schema 2020-12, validation, 6.4). */
    private static final Set<String> OF_ARRAYS = Set.of("uniqueItems", "minContains", "maxContains");

    @Override
    public String getValue() {
        return keyword.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        try {
            KeywordValidator made = keyword.newValidator(
                    location, LIMITS.contains(getValue()) ? Limits.fitting(value) : value, parent, context);
            return OF_ARRAYS.contains(getValue())
                    ? new OfArrays(made, keyword, location, value, parent, context)
                    : made;
        } catch (Exception nonsense) {
            return new Nonsense(keyword, location, value, parent, context);
        }
    }

    private static final class OfArrays extends BaseKeywordValidator {

        private final KeywordValidator validator;

        OfArrays(
                KeywordValidator validator,
                Keyword keyword,
                SchemaLocation location,
                JsonNode value,
                Schema parent,
                SchemaContext context) {
            super(keyword, value, location, parent, context);
            this.validator = validator;
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            if (instance.isArray()) {
                validator.validate(execution, instance, root, at);
            }
        }
    }

    private static final class Nonsense extends BaseKeywordValidator {

        Nonsense(Keyword keyword, SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            super(keyword, value, location, parent, context);
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            execution.addError(Complaint.of(
                    error(),
                    execution,
                    instance,
                    at,
                    "a value that the schema can judge, but its " + getKeyword() + " is "
                            + Values.describe(getSchemaNode()),
                    Values.describe(instance)));
        }
    }
}
