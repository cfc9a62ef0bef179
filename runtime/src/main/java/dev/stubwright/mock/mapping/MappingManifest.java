package dev.stubwright.mock.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Sha256;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The hashes of the files that were written last time; a file with another hash was edited.
 *
 * @param files hash by path below the folder, with {@code /} as separator
 */
record MappingManifest(Map<String, String> files) {

    static final String NAME = ".stubwright-mappings.json";

    /** Only paths of this form were ever written. An edited manifest must not make us delete other files. */
    private static final Pattern GENERATED_PATH = Pattern.compile("mappings/[A-Za-z0-9_][A-Za-z0-9._-]*");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Malformed text is an empty manifest: every existing file then counts as edited. */
    static MappingManifest parse(String text) {
        Map<String, String> files = new TreeMap<>();
        try {
            JsonNode listed = JSON.readTree(text).path("files");
            listed.properties().stream()
                    .filter(file -> GENERATED_PATH.matcher(file.getKey()).matches())
                    .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        } catch (JsonProcessingException notJson) {
            files.clear();
        }
        return new MappingManifest(files);
    }

    String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("about", "Written by Stubwright: the SHA-256 of each generated file, by which edits are noticed");
        ObjectNode listed = root.putObject("files");
        new TreeMap<>(files).forEach(listed::put);
        return PrettyJson.write(root);
    }

    boolean knows(String path) {
        return files.containsKey(path);
    }

    /** Whether a file is as it was written. Line ends may differ: a checkout on Windows is not an edit. */
    boolean isUntouched(String path, String content) {
        return hash(content).equals(files.get(path));
    }

    static String hash(String content) {
        return Sha256.hex(withUnixLineEnds(content));
    }

    static String withUnixLineEnds(String content) {
        return content.replace("\r\n", "\n");
    }
}
