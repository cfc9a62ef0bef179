package dev.stubwright.maven;

import dev.stubwright.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hashes of the input and the output files of a generation, to detect whether it must run again.
 *
 * @param inputs the hash of contract, configuration and plugin version
 * @param files the hashes by path relative to the output folder, with {@code /}
 */
record GenerationStamp(String inputs, Map<String, String> files) {

    GenerationStamp {
        files = Map.copyOf(files);
    }

    static String hashOf(Iterable<String> parts) {
        StringBuilder separated = new StringBuilder();
        parts.forEach(part -> separated.append(part).append('\0'));
        return Sha256.hex(separated.toString());
    }

    /** Empty if there is no complete stamp. */
    static GenerationStamp read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new GenerationStamp("", Map.of());
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Map<String, String> files = new TreeMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> files.put(parts[1], parts[0]));
        return new GenerationStamp(lines.isEmpty() ? "" : lines.get(0), files);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(inputs));
        new TreeMap<>(files).forEach((path, hash) -> lines.add(hash + " " + path));
        Files.createDirectories(file.getParent());
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** Whether all files generated from these inputs exist unchanged. */
    boolean isUpToDate(String wanted, Path folder) throws IOException {
        if (!inputs.equals(wanted)) {
            return false;
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path)
                    || !Sha256.hex(Files.readAllBytes(path)).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }
}
