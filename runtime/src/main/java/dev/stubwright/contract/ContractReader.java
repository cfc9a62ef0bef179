package dev.stubwright.contract;

import dev.stubwright.UsageException;
import dev.stubwright.catalog.Access;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.CatalogReader;
import dev.stubwright.catalog.CatalogRequest;
import dev.stubwright.catalog.Mirror;
import dev.stubwright.catalog.ReadingProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a contract is made from. Not safe for use by several threads.
 *
 * @since 0.1
 */
public final class ContractReader {

    private final List<String> sources = new ArrayList<>();
    private final List<Path> overlays = new ArrayList<>();
    private final List<Mirror> mirrors = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<String> collections = new ArrayList<>();
    private Path folder = Path.of("");
    private Access access = Access.STANDARD;
    private ReadingProgress progress = ReadingProgress.NONE;

    ContractReader() {}

    /**
     * Adds a catalogue, an OpenAPI document, a folder of documents, a pattern of files, a URL, or a resource of the class
     * path ({@code classpath:apis/apis.md}).
     *
     * @return this
     */
    public ContractReader source(String source) {
        sources.add(source);
        return this;
    }

    /**
     * Sets what relative sources are relative to, and what lines are shown relative to; the working directory unless told.
     *
     * @return this
     */
    public ContractReader folder(Path folder) {
        this.folder = folder;
        return this;
    }

    /**
     * Adds an OpenAPI Overlay (1.0 or 1.1); overlays apply in the order in which they were added, to the mended and merged
     * document.
     *
     * @return this
     */
    public ContractReader overlay(Path file) {
        overlays.add(file);
        return this;
    }

    /**
     * Adds a folder that stands for a URL prefix.
     *
     * @return this
     */
    public ContractReader mirror(Mirror mirror) {
        mirrors.add(mirror);
        return this;
    }

    /**
     * Adds a rich OpenAPI document, a file or a URL, that fills what the documents of the contract leave out. Where several
     * describe the same operation, the first that was added counts.
     *
     * @return this
     */
    public ContractReader reference(String source) {
        references.add(source);
        return this;
    }

    /**
     * Adds a Postman collection (2.0 or 2.1), a file or a URL, whose requests and answers become examples.
     *
     * @return this
     */
    public ContractReader collection(String source) {
        collections.add(source);
        return this;
    }

    /**
     * Sets how documents may be got; {@link Access#STANDARD} unless told.
     *
     * @return this
     */
    public ContractReader access(Access access) {
        this.access = access;
        return this;
    }

    /**
     * Sets who hears how far reading has come.
     *
     * @return this
     */
    public ContractReader progress(ReadingProgress progress) {
        this.progress = progress;
        return this;
    }

    /**
     * Reads, mends, selects, merges, overlays.
     *
     * @throws dev.stubwright.InputException if a source or an overlay cannot be read, or if no operation is left
     * @throws dev.stubwright.UsageException if there is no source
     */
    public Contract read() {
        if (sources.isEmpty()) {
            throw new UsageException(
                    "there is no source to read a contract from",
                    "name a catalogue, an OpenAPI document or a folder of documents");
        }
        List<OverlayFile> changes =
                overlays.stream().map(file -> OverlayFile.read(folder, file)).toList();
        Catalog catalog = CatalogReader.read(new CatalogRequest(sources, folder, mirrors, access, progress));
        return new Assembly().assemble(catalog, supplements(catalog), changes);
    }

    /** Each reference for itself: what one lists says nothing of another. */
    private Supplements supplements(Catalog catalog) {
        return new Supplements(
                references.stream().map(catalog.library()::catalog).toList(),
                collections.stream().map(catalog.library()::collection).toList());
    }
}
