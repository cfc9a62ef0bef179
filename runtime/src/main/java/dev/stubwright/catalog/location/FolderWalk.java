package dev.stubwright.catalog.location;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the files and folders in a folder, and continues after folders that cannot be read. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path top;
    private final boolean hidden;
    private final int limit;
    private final List<Path> found = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();

    private FolderWalk(Path top, boolean hidden, int limit) {
        this.top = top;
        this.hidden = hidden;
        this.limit = limit;
    }

    /**
     * @param hidden whether to enter folders whose names begin with a dot
     * @param limit the walk ends after {@code limit + 1} files and folders
     * @throws IOException if the folder itself cannot be read
     */
    static FolderWalk walk(Path folder, int depth, boolean hidden, int limit) throws IOException {
        FolderWalk walk = new FolderWalk(folder, hidden, limit);
        Files.walkFileTree(folder, Set.of(), depth, walk);
        return walk;
    }

    /** The files and folders found, without the top folder. */
    List<Path> found() {
        return found;
    }

    /** The folders that cannot be read. */
    List<Path> unreadable() {
        return unreadable;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(top)) {
            return FileVisitResult.CONTINUE;
        }
        if (!hidden && isHidden(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        return add(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return add(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path folder, IOException failure) throws IOException {
        if (folder.equals(top)) {
            throw failure;
        }
        if (hidden || !isHidden(folder)) {
            unreadable.add(folder);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        if (failure != null) {
            visitFileFailed(folder, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith(".");
    }

    private FileVisitResult add(Path path) {
        found.add(path);
        return found.size() > limit ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
