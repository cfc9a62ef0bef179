package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The official cases of JSON Schema 2020-12; optional ones are not asked. */
class JsonSchemaTestSuiteTests {

    /** We fetch nothing, assert formats, and know one vocabulary: what the suite wants otherwise is left out. */
    private static final List<String> OUT_OF_REACH = List.of("refRemote.json", "vocabulary.json", "format.json");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void agrees_with_the_required_cases() throws IOException {
        Path folder = SharedData.require("json-schema-test-suite/tests/draft2020-12");
        List<String> disagreements = new ArrayList<>();
        int asked = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (JsonNode group : JSON.readTree(file.toFile())) {
                    Schema schema = new Schemas(group.get("schema"), Dialect.OPENAPI_3_1).at("");
                    for (JsonNode test : group.get("tests")) {
                        if (OUT_OF_REACH.contains(file.getFileName().toString())
                                || group.get("schema").toString().contains("localhost:1234/draft2020-12/")) {
                            continue;
                        }
                        asked++;
                        List<Violation> violations = schema.validate(test.get("data"), Direction.RESPONSE);
                        if (violations.isEmpty() != test.get("valid").asBoolean()) {
                            disagreements.add(file.getFileName() + ": "
                                    + group.get("description").asText() + ": "
                                    + test.get("description").asText() + " " + violations);
                        }
                    }
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(asked).isGreaterThan(1000);
    }
}
