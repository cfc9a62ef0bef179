package dev.stubwright.mock;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides file by file what becomes of a folder of mappings, and does it at once. */
final class MappingPlan {

    static final String PROPOSAL_ENDING = ".new";

    private final Path folder;
    private final FolderContent before;
    private final MappingManifest known;
    private final boolean overwriteEdited;

    private final FolderChange change = new FolderChange();
    private final Map<String, String> listed = new TreeMap<>();
    private final List<Path> written = new ArrayList<>();
    private final List<Path> unchanged = new ArrayList<>();
    private final List<Path> deleted = new ArrayList<>();
    private final List<Path> kept = new ArrayList<>();

    MappingPlan(Path folder, boolean overwriteEdited) {
        this.folder = folder;
        this.before = new FolderContent(folder);
        this.known = MappingManifest.parse(before.read(MappingManifest.NAME).orElse("{}"));
        this.overwriteEdited = overwriteEdited;
    }

    /** Brings about these files, by path below the folder. */
    MappingFiles.Result carryOut(Map<String, String> files) {
        files.forEach(this::file);
        new TreeSet<>(known.files().keySet())
                .stream()
                        .filter(path -> !files.containsKey(path) && !listed.containsKey(path))
                        .forEach(this::leftover);
        String manifest = new MappingManifest(listed).text();
        if (!before.read(MappingManifest.NAME).equals(Optional.of(manifest))) {
            change.write(folder.resolve(MappingManifest.NAME), manifest);
        }
        change.apply();
        return new MappingFiles.Result(written, unchanged, deleted, kept);
    }

    private void file(String path, String content) {
        Optional<String> present = before.read(path);
        boolean isSame = present.map(MappingManifest::unix).equals(Optional.of(content));
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

    /** The hash stays the one of what we wrote, so that the file is known as edited next time, too. */
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

    /** A file that we wrote once and would not write today: of an operation that is gone, or a proposal that is settled. */
    private void leftover(String path) {
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
