package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The required cases of the official suite for JSON Schema 2020-12, where it lies beside the project. */
final class Suite {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Suite() {}

    /** One schema, and its cases. */
    record Subject(String name, JsonNode schema, JsonNode cases) {

        /** Whether one of the cases shows an instance that fits. */
        boolean hasInstance() {
            for (JsonNode test : cases) {
                if (test.path("valid").asBoolean()) {
                    return true;
                }
            }
            return false;
        }
    }

    static List<Subject> subjects() throws IOException {
        Path folder = SharedData.require("json-schema-test-suite/tests/draft2020-12");
        List<Subject> subjects = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (JsonNode group : JSON.readTree(file.toFile())) {
                    String name = file.getFileName() + ": "
                            + group.path("description").asText();
                    subjects.add(new Subject(name, group.path("schema"), group.path("tests")));
                }
            }
        }
        return subjects;
    }
}
