package dev.stubwright.mock;

import dev.stubwright.contract.Contract;
import dev.stubwright.mock.mapping.MappingChanges;
import dev.stubwright.mock.mapping.MappingUpdate;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a contract as WireMock mapping files, one for each operation. A stock WireMock loads them and answers with
 * their static bodies. File names and bytes depend only on the contract and the seed.
 *
 * @since 0.1
 */
public final class MappingFiles {

    private MappingFiles() {}

    /**
     * Writes the files below {@code folder/mappings}, and beside that folder a manifest with the hash of each file. A
     * file that was edited since then is kept, and its new content goes into a file with the suffix {@code .new}. A
     * file whose operation is gone is deleted unless it was edited. Only files whose bytes change are written.
     *
     * @param folder absolute or relative to the working directory; it is created if missing
     * @param seed the seed of generated values
     * @param overwriteEdited whether to replace edited files, too
     * @throws dev.stubwright.OutputException if the folder cannot be written; all files are then as they were
     */
    public static Result write(Contract contract, Path folder, long seed, boolean overwriteEdited) {
        MappingChanges changes = MappingUpdate.write(contract, folder, seed, overwriteEdited);
        return new Result(changes.written(), changes.unchanged(), changes.deleted(), changes.kept());
    }

    /**
     * What was done, as paths relative to the folder.
     *
     * @param written new or changed files
     * @param unchanged files that already had the same bytes
     * @param deleted files of operations that are gone
     * @param kept files that were edited, and therefore kept
     * @since 0.1
     */
    public record Result(List<Path> written, List<Path> unchanged, List<Path> deleted, List<Path> kept) {

        public Result {
            written = List.copyOf(written);
            unchanged = List.copyOf(unchanged);
            deleted = List.copyOf(deleted);
            kept = List.copyOf(kept);
        }
    }
}
