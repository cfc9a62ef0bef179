package dev.stubwright.schema.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.JsonSchemaTestSuite;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.validate.FormatMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Validation passes the official test suite of JSON Schema 2020-12. */
class JsonSchemaTestSuiteTests {

    @Test
    void passes_every_required_case() throws IOException {
        List<JsonSchemaTestSuite.Case> cases = JsonSchemaTestSuite.cases("");
        Map<String, JsonNode> resources = JsonSchemaTestSuite.resources();
        List<String> disagreements = new ArrayList<>();
        for (JsonSchemaTestSuite.Case each : cases) {
            // The required cases expect formats to be annotations, which is the default of JSON Schema.
            Schema schema =
                    new Schemas(each.schema(), Dialect.OPENAPI_3_1, resources, FormatMode.ANNOTATION, null).at("");
            for (List<Violation> violations : List.of(
                    schema.validate(each.instance(), Direction.RESPONSE),
                    schema.validate(each.instance().toString(), Direction.RESPONSE))) {
                if (violations.isEmpty() != each.valid()) {
                    disagreements.add(each + " " + violations);
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(cases).hasSize(1299);
    }
}
