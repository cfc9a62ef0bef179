package dev.stubwright.mock.mapping;

import dev.stubwright.Internal;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Updates a folder of mapping files: decides for each file, then changes all at once. */
@Internal
public final class MappingUpdate {

    private static final String FOLDER = "mappings/";
    private static final String PROPOSAL_ENDING = ".new";

    private final Path folder;
    private final FolderReader before;
    private final MappingManifest known;
    private final boolean overwriteEdited;

    private final FileTransaction change = new FileTransaction();
    private final Map<String, String> listed = new TreeMap<>();
    private final List<Path> written = new ArrayList<>();
    private final List<Path> unchanged = new ArrayList<>();
    private final List<Path> deleted = new ArrayList<>();
    private final List<Path> kept = new ArrayList<>();

    /** Writes one file for each operation below {@code folder/mappings}. */
    public static MappingChanges write(Contract contract, Path folder, long seed, boolean overwriteEdited) {
        MappingWriter writer = new MappingWriter(seed);
        Map<String, String> names = MappingFileNames.of(contract.operations());
        Map<String, String> files = new TreeMap<>();
        for (Operation operation : contract.operations()) {
            files.put(FOLDER + names.get(operation.id()), writer.write(operation));
        }
        return new MappingUpdate(folder, overwriteEdited).apply(files);
    }

    private MappingUpdate(Path folder, boolean overwriteEdited) {
        this.folder = folder;
        this.before = new FolderReader(folder);
        this.known = MappingManifest.parse(before.read(MappingManifest.NAME).orElse("{}"));
        this.overwriteEdited = overwriteEdited;
    }

    private MappingChanges apply(Map<String, String> files) {
        files.forEach(this::updateFile);
        new TreeSet<>(known.files().keySet())
                .stream()
                        .filter(path -> !files.containsKey(path) && !listed.containsKey(path))
                        .forEach(this::removeObsolete);
        String manifest = new MappingManifest(listed).toJson();
        if (!before.read(MappingManifest.NAME).equals(Optional.of(manifest))) {
            change.write(folder.resolve(MappingManifest.NAME), manifest);
        }
        change.commit();
        return new MappingChanges(written, unchanged, deleted, kept);
    }

    private void updateFile(String path, String content) {
        Optional<String> present = before.read(path);
        boolean isSame = present.map(MappingManifest::withUnixLineEnds).equals(Optional.of(content));
        boolean isOurs = present.isEmpty() || known.isUntouched(path, present.get());
        if (isSame) {
            listed.put(path, MappingManifest.hash(content));
            unchanged.add(folder.getFileSystem().getPath(path));
        } else if (isOurs || overwriteEdited) {
            listed.put(path, MappingManifest.hash(content));
            change.write(folder.resolve(path), content);
            written.add(folder.getFileSystem().getPath(path));
        } else {
            keep(path);
            propose(path + PROPOSAL_ENDING, content);
        }
    }

    /** The manifest keeps the hash of the generated file, so that the file counts as edited next time, too. */
    private void keep(String path) {
        kept.add(folder.getFileSystem().getPath(path));
        if (known.knows(path)) {
            listed.put(path, known.files().get(path));
        }
    }

    private void propose(String path, String content) {
        listed.put(path, MappingManifest.hash(content));
        if (!before.read(path).equals(Optional.of(content))) {
            change.write(folder.resolve(path), content);
        }
    }

    /**
     * A file that was generated once and is not generated any more: its operation is gone, or its {@code .new} file is
     * obsolete.
     */
    private void removeObsolete(String path) {
        Optional<String> present = before.read(path);
        if (present.isEmpty()) {
            return;
        }
        boolean isProposal = path.endsWith(PROPOSAL_ENDING);
        if (known.isUntouched(path, present.get()) || (overwriteEdited && !isProposal)) {
            change.delete(folder.resolve(path));
            if (!isProposal) {
                deleted.add(folder.getFileSystem().getPath(path));
            }
        } else if (!isProposal) {
            keep(path);
        }
    }
}
