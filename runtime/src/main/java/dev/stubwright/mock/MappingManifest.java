package dev.stubwright.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was written last time: by its hash a file is known that was edited since.
 *
 * @param files hash by path below the folder, with {@code /} between its parts
 */
record MappingManifest(Map<String, String> files) {

    static final String NAME = ".stubwright-mappings.json";

    /** Only such names were ever written. Whoever else edits the list cannot make us delete what is elsewhere. */
    private static final Pattern OURS = Pattern.compile("mappings/[A-Za-z0-9_][A-Za-z0-9._-]*");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Text that is no manifest means that nothing is known: each file that is there is then taken for the user's. */
    static MappingManifest parse(String text) {
        Map<String, String> files = new TreeMap<>();
        try {
            JsonNode listed = JSON.readTree(text).path("files");
            listed.properties().stream()
                    .filter(file -> OURS.matcher(file.getKey()).matches())
                    .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        } catch (JsonProcessingException notJson) {
            files.clear();
        }
        return new MappingManifest(files);
    }

    String text() {
        ObjectNode root = JSON.createObjectNode();
        root.put("about", "Written by Stubwright: the SHA-256 of each generated file, by which edits are noticed");
        ObjectNode listed = root.putObject("files");
        new TreeMap<>(files).forEach(listed::put);
        return MappingText.pretty(root);
    }

    boolean knows(String path) {
        return files.containsKey(path);
    }

    /** Whether a file is as it was written. Line ends may differ: a checkout on Windows is no edit. */
    boolean isUntouched(String path, String content) {
        return hash(content).equals(files.get(path));
    }

    static String hash(String content) {
        return Sha256.of(unix(content));
    }

    static String unix(String content) {
        return content.replace("\r\n", "\n");
    }
}
