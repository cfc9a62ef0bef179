package dev.stubwright.maven;

import dev.stubwright.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A folder of generated sources: made again only if what they are made from has changed, written only where bytes differ,
 * and rid of files that were made before and are not made any more. Files of others in it are left alone.
 *
 * @param folder where the files are
 * @param stampFile what was made the last time
 */
record Sources(Path folder, Path stampFile) {

    /**
     * Brings the folder up to date.
     *
     * @param inputs hash of everything that the sources are made from
     * @param make the sources by relative path with {@code /}; asked only if needed
     * @return how many files there are, or -1 if nothing had to be done
     */
    int update(String inputs, Supplier<Map<String, byte[]>> make) {
        try {
            Stamp before = Stamp.read(stampFile);
            if (before.covers(inputs, folder)) {
                return -1;
            }
            Map<String, byte[]> sources = new TreeMap<>(make.get());
            Map<String, String> hashes = new TreeMap<>();
            for (Map.Entry<String, byte[]> source : sources.entrySet()) {
                write(folder.resolve(source.getKey()), source.getValue());
                hashes.put(source.getKey(), Stamp.hash(source.getValue()));
            }
            deleteStale(before.files().keySet(), sources.keySet());
            new Stamp(inputs, hashes).write(stampFile);
            return sources.size();
        } catch (IOException e) {
            throw new OutputException(folder, "the generated sources cannot be written", "look at its permissions", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), ".stubwright", ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void deleteStale(Set<String> before, Set<String> now) throws IOException {
        Set<String> stale = new TreeSet<>(before);
        stale.removeAll(now);
        for (String path : stale) {
            Files.deleteIfExists(folder.resolve(path));
        }
    }
}
