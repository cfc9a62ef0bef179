package dev.stubwright.contract;

import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.CatalogReader;
import dev.stubwright.catalog.ReadingProgress;
import dev.stubwright.contract.overlay.OverlayFile;
import dev.stubwright.contract.overlay.OverlayReader;
import dev.stubwright.contract.supplement.SupplementSources;
import java.util.List;

/**
 * Reads contracts: finds the documents, repairs them, selects and merges the operations, and applies the overlays. Not
 * instantiable; safe for use by several threads.
 *
 * @since 0.1
 */
public final class ContractReader {

    private ContractReader() {}

    /**
     * Reads a contract from one source, relative to the working directory, with default options.
     *
     * @param source as in {@link ContractRequest.Builder#source}
     * @throws dev.stubwright.InputException if the source cannot be read, or if no operation is left
     */
    public static Contract read(String source) {
        return read(ContractRequest.builder().source(source).build());
    }

    /**
     * Reads a contract.
     *
     * @throws dev.stubwright.InputException if a source or an overlay cannot be read, or if no operation is left
     */
    public static Contract read(ContractRequest request) {
        return read(request, ReadingProgress.NONE);
    }

    /**
     * Reads a contract.
     *
     * @param progress called after each document
     * @throws dev.stubwright.InputException if a source or an overlay cannot be read, or if no operation is left
     */
    public static Contract read(ContractRequest request, ReadingProgress progress) {
        List<OverlayFile> overlays = request.overlays().stream()
                .map(file -> OverlayReader.read(request.catalog().folder(), file))
                .toList();
        Catalog catalog = CatalogReader.read(request.catalog(), progress);
        return new ContractAssembly().assemble(catalog, supplements(request, catalog), overlays);
    }

    // Each reference is a catalogue of its own: one may fill a gap of another.
    private static SupplementSources supplements(ContractRequest request, Catalog catalog) {
        return new SupplementSources(
                request.references().stream()
                        .map(source -> CatalogReader.read(source, catalog.library()))
                        .toList(),
                request.collections().stream()
                        .map(catalog.library()::openCollection)
                        .toList());
    }
}
