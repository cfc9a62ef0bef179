package dev.stubwright.catalog.place;

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

/** Goes through a folder; what lies in one that may not be read takes nothing from the rest. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path top;
    private final boolean hidden;
    private final int most;
    private final List<Path> found = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();

    private FolderWalk(Path top, boolean hidden, int most) {
        this.top = top;
        this.hidden = hidden;
        this.most = most;
    }

    /**
     * @param hidden whether folders whose names begin with a dot are gone through, too
     * @param most how many files and folders are of use; of more come {@code most + 1}
     * @throws IOException if the folder itself cannot be read
     */
    static FolderWalk through(Path folder, int depth, boolean hidden, int most) throws IOException {
        FolderWalk walk = new FolderWalk(folder, hidden, most);
        Files.walkFileTree(folder, Set.of(), depth, walk);
        return walk;
    }

    /** Files and folders, without the one that was gone through. */
    List<Path> found() {
        return found;
    }

    /** Folders that may not be read. */
    List<Path> closed() {
        return closed;
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
            closed.add(folder);
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
        return found.size() > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
