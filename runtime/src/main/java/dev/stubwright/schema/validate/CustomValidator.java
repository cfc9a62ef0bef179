package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.MessageSourceError;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.Violation;
import java.util.Map;

/** A keyword validator that reports errors with the descriptions for their violations. */
abstract class CustomValidator extends BaseKeywordValidator {

    static final String EXPECTED = "expected";
    static final String ACTUAL = "actual";

    CustomValidator(CustomKeyword.Occurrence use) {
        super(use.keyword(), use.value(), use.location(), use.parent(), use.context());
    }

    /** Reports an error, described by {@link ViolationTexts}. */
    void report(ExecutionContext execution, JsonNode instance, NodePath at) {
        execution.addError(
                errorAt(execution, instance, at).message(getKeyword()).build());
    }

    void report(ExecutionContext execution, JsonNode instance, NodePath at, String expected, String actual) {
        execution.addError(errorAt(execution, instance, at)
                .message("expected " + expected)
                .details(Map.of(EXPECTED, expected, ACTUAL, actual))
                .build());
    }

    MessageSourceError.Builder errorAt(ExecutionContext execution, JsonNode instance, NodePath at) {
        return error().instanceNode(instance).instanceLocation(at).evaluationPath(execution.getEvaluationPath());
    }

    /** Creates a violation with the descriptions in the error, or else with those of its keyword. */
    static Violation violation(String instancePointer, String schemaPointer, String keyword, Error error) {
        Map<String, Object> texts = error.getDetails();
        if (texts != null && texts.containsKey(EXPECTED)) {
            return new Violation(
                    instancePointer,
                    schemaPointer,
                    keyword,
                    String.valueOf(texts.get(EXPECTED)),
                    String.valueOf(texts.get(ACTUAL)));
        }
        return new Violation(
                instancePointer,
                schemaPointer,
                keyword,
                ViolationTexts.expected(keyword, error.getSchemaNode(), error),
                ViolationTexts.actual(keyword, error.getInstanceNode(), error));
    }
}
