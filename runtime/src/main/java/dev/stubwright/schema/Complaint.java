package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.MessageSourceError;
import com.networknt.schema.path.NodePath;
import java.util.Map;

/** How our own keywords tell networknt what is wrong, with the words that the violation shall have. */
final class Complaint {

    static final String EXPECTED = "expected";
    static final String ACTUAL = "actual";

    private Complaint() {}

    static Error of(
            MessageSourceError.Builder error,
            ExecutionContext execution,
            JsonNode instance,
            NodePath at,
            String expected,
            String actual) {
        return error.instanceNode(instance)
                .instanceLocation(at)
                .evaluationPath(execution.getEvaluationPath())
                .message("expected " + expected)
                .details(Map.of(EXPECTED, expected, ACTUAL, actual))
                .build();
    }
}
