package dev.stubwright.mock;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes WireMock mapping files, one for each operation, that load in a stock WireMock and answer there. Names and bytes
 * depend on the contract and the seed alone.
 *
 * @since 0.1
 */
public final class MappingFiles {

    private static final String FOLDER = "mappings/";

    private MappingFiles() {}

    /**
     * Writes the files below {@code folder/mappings}, and beside them a list of what was written, by which a file that was
     * edited since is known: such a file is kept, and its new form written beside it with the ending {@code .new}. A file
     * of an operation that is gone is deleted unless it was edited. A file is touched only if its bytes change.
     *
     * @param overwriteEdited write over files that were edited
     * @throws dev.stubwright.OutputException if the folder cannot be written; then it is as it was
     */
    public static Result write(Contract contract, Path folder, long seed, boolean overwriteEdited) {
        MappingText text = new MappingText(seed);
        Map<String, String> names = MappingNames.of(contract.operations());
        Map<String, String> files = new TreeMap<>();
        for (Operation operation : contract.operations()) {
            files.put(FOLDER + names.get(operation.id()), text.of(operation));
        }
        return new MappingPlan(folder, overwriteEdited).carryOut(files);
    }

    /**
     * What was done, as paths relative to the folder.
     *
     * @param written new or changed
     * @param unchanged already there with the same bytes
     * @param deleted of operations that are gone
     * @param kept edited by hand, therefore left alone
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
