package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.json.CountKeywordValue;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.SizeAssertion;
import java.util.Set;

/**
 * Handles keywords with an invalid value, such as {@code maxLength: x}: every instance violates the keyword, and the other keywords
 * are still validated.
 */
record GuardedKeyword(Keyword keyword) implements Keyword {

    private static final Set<String> CONTAINS_LIMITS = Set.of("minContains", "maxContains");

    /** Keywords that networknt also applies to objects, or to any value (JSON Schema 2020-12, validation, 6.4). */
    private static final Set<String> ARRAY_KEYWORDS = Set.of("uniqueItems", "minContains", "maxContains");

    @Override
    public String getValue() {
        return keyword.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        CustomKeyword.Occurrence use = new CustomKeyword.Occurrence(keyword, location, value, parent, context);
        try {
            KeywordValidator validator = keyword.newValidator(
                    location, isLimit() ? CountKeywordValue.clampToInt(value) : value, parent, context);
            return ARRAY_KEYWORDS.contains(getValue()) ? new ArrayValidator(use, validator) : validator;
        } catch (Exception invalid) {
            return new InvalidKeywordValidator(use);
        }
    }

    private boolean isLimit() {
        return CONTAINS_LIMITS.contains(getValue())
                || SizeAssertion.of(getValue()).isPresent();
    }

    private static final class ArrayValidator extends CustomValidator {

        private final KeywordValidator validator;

        ArrayValidator(CustomKeyword.Occurrence use, KeywordValidator validator) {
            super(use);
            this.validator = validator;
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            if (instance.isArray()) {
                validator.validate(execution, instance, root, at);
            }
        }
    }

    private static final class InvalidKeywordValidator extends CustomValidator {

        InvalidKeywordValidator(CustomKeyword.Occurrence use) {
            super(use);
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            String expected = "a schema with a valid " + getKeyword() + ", but its " + getKeyword() + " is "
                    + JsonValues.describe(getSchemaNode());
            report(execution, instance, at, expected, JsonValues.describe(instance));
        }
    }
}
