package dev.stubwright.maven;

import dev.stubwright.AtomicFile;
import dev.stubwright.OutputException;
import dev.stubwright.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A folder of generated sources. Generates them only if their input has changed, writes only files whose bytes differ, and
 * deletes files that are no longer generated. Does not touch other files.
 *
 * @param folder the folder of the sources
 * @param stampFile the stamp of the last generation
 */
record GeneratedSources(Path folder, Path stampFile) {

    /**
     * Brings the folder up to date.
     *
     * @param inputs the hash of everything that the sources depend on
     * @param make generates the sources by relative path with {@code /}; called only if needed
     * @return the number of files, or -1 if they were up to date
     */
    int update(String inputs, Supplier<Map<String, byte[]>> make) {
        try {
            GenerationStamp before = GenerationStamp.read(stampFile);
            if (before.isUpToDate(inputs, folder)) {
                return -1;
            }
            Map<String, byte[]> sources = new TreeMap<>(make.get());
            Map<String, String> hashes = new TreeMap<>();
            for (Map.Entry<String, byte[]> source : sources.entrySet()) {
                write(folder.resolve(source.getKey()), source.getValue());
                hashes.put(source.getKey(), Sha256.hex(source.getValue()));
            }
            deleteStale(before.files().keySet(), sources.keySet());
            new GenerationStamp(inputs, hashes).write(stampFile);
            return sources.size();
        } catch (IOException e) {
            throw new OutputException(folder, "the generated sources cannot be written", "check its permissions", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, bytes);
    }

    private void deleteStale(Set<String> before, Set<String> now) throws IOException {
        Set<String> stale = new TreeSet<>(before);
        stale.removeAll(now);
        for (String path : stale) {
            Files.deleteIfExists(folder.resolve(path));
        }
    }
}
