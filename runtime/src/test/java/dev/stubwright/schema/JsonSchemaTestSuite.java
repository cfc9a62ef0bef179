package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The official cases of JSON Schema 2020-12, with the documents that they refer to. */
final class JsonSchemaTestSuite {

    /** One instance, and whether it fits the schema. */
    record Case(String file, String description, JsonNode schema, JsonNode instance, boolean valid) {

        @Override
        public String toString() {
            return file + ": " + description;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "json-schema-test-suite";

    private JsonSchemaTestSuite() {}

    /** The cases of a folder below that of the required ones, itself without what is below. */
    static List<Case> cases(String folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : jsonFiles(SharedData.require(ROOT + "/tests/draft2020-12/" + folder), 1)) {
            for (JsonNode group : JSON.readTree(file.toFile())) {
                for (JsonNode test : group.get("tests")) {
                    cases.add(new Case(
                            folder + (folder.isEmpty() ? "" : "/") + file.getFileName(),
                            group.get("description").asText() + ": "
                                    + test.get("description").asText(),
                            group.get("schema"),
                            test.get("data"),
                            test.get("valid").asBoolean()));
                }
            }
        }
        return cases;
    }

    /** What the suite expects to be served at {@code http://localhost:1234}. */
    static Map<String, JsonNode> resources() throws IOException {
        Path folder = SharedData.require(ROOT + "/remotes");
        Map<String, JsonNode> resources = new HashMap<>();
        for (Path file : jsonFiles(folder, 9)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            resources.put("http://localhost:1234/" + path, JSON.readTree(file.toFile()));
        }
        return resources;
    }

    private static List<Path> jsonFiles(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
