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

/** The official test suite of JSON Schema 2020-12, with the documents to which it refers. */
public final class JsonSchemaTestSuite {

    /** An instance, and whether it is valid. */
    public record Case(String file, String description, JsonNode schema, JsonNode instance, boolean valid) {

        @Override
        public String toString() {
            return file + ": " + description;
        }
    }

    /** A schema and its cases. */
    public record Subject(String name, JsonNode schema, JsonNode cases) {

        /** Whether one of the cases has a valid instance. */
        boolean hasInstance() {
            for (JsonNode test : cases) {
                if (test.path("valid").asBoolean()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "json-schema-test-suite";
    private static final String REQUIRED = ROOT + "/tests/draft2020-12/";

    private JsonSchemaTestSuite() {}

    /** The cases in a subfolder, without its own subfolders. */
    public static List<Case> cases(String folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : jsonFiles(SharedData.require(REQUIRED + folder), 1)) {
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

    /** The schemas of all required cases. */
    public static List<Subject> subjects() throws IOException {
        List<Subject> subjects = new ArrayList<>();
        for (Path file : jsonFiles(SharedData.require(REQUIRED), 1)) {
            for (JsonNode group : JSON.readTree(file.toFile())) {
                String name =
                        file.getFileName() + ": " + group.path("description").asText();
                subjects.add(new Subject(name, group.path("schema"), group.path("tests")));
            }
        }
        return subjects;
    }

    /** The documents that the suite expects at {@code http://localhost:1234}. */
    public static Map<String, JsonNode> resources() throws IOException {
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
