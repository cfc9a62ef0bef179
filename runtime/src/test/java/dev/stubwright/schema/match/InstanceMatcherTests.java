package dev.stubwright.schema.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.JsonSchemaTestSuite;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.reference.SchemaResources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstanceMatcherTests {

    @Test
    void passes_the_official_cases() throws IOException {
        Map<String, JsonNode> remotes = JsonSchemaTestSuite.resources();
        List<String> disagreements = new ArrayList<>();
        int asked = 0;
        for (JsonSchemaTestSuite.Subject subject : JsonSchemaTestSuite.subjects()) {
            SchemaResources resources = new SchemaResources(subject.schema(), Dialect.OPENAPI_3_1, remotes);
            InstanceMatcher matcher = new InstanceMatcher(
                    new ReferenceResolver(resources, Dialect.OPENAPI_3_1), Dialect.OPENAPI_3_1, resources);
            for (JsonNode test : subject.cases()) {
                asked++;
                boolean fits = matcher.matches("", test.path("data"), Direction.RESPONSE);
                if (fits != test.path("valid").asBoolean()) {
                    disagreements.add(
                            subject.name() + ": " + test.path("description").asText());
                }
            }
        }

        assertThat(asked).isGreaterThan(1200);
        // The matcher does not support meta-schemas without the validation vocabulary.
        assertThat(disagreements).allMatch(name -> name.startsWith("vocabulary.json"));
    }
}
