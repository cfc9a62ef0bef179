package dev.stubwright.contract;

import dev.stubwright.UsageException;
import dev.stubwright.catalog.CatalogRequest;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.catalog.place.Mirror;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a contract is read from, and how they are read. Immutable; two requests for the same documents under the
 * same rules are equal.
 *
 * <pre>{@code
 * ContractRequest request = ContractRequest.builder()
 *         .source("apis.md")
 *         .overlay(Path.of("okta-overlay.yaml"))
 *         .mirror(Mirror.parse("https://example.org/apis/=mirror/apis"))
 *         .offline(true)
 *         .build();
 * Contract contract = ContractReader.read(request);
 * }</pre>
 *
 * @param catalog the sources, and the rules for every document that is read
 * @param overlays OpenAPI Overlays (1.0 or 1.1), in the order in which they apply to the repaired and merged document
 * @param references rich OpenAPI documents, files or URLs, that fill what the documents of the contract leave out. Where
 *     several describe the same operation, the first counts.
 * @param collections Postman collections (2.0 or 2.1), files or URLs, whose requests and responses become examples
 * @since 0.1
 */
public record ContractRequest(
        CatalogRequest catalog, List<Path> overlays, List<String> references, List<String> collections) {

    /**
     * Copies the lists.
     *
     * @throws UsageException if there is no source
     */
    public ContractRequest {
        if (catalog.sources().isEmpty()) {
            throw new UsageException(
                    "there is no source to read a contract from",
                    "name a catalogue, an OpenAPI document or a folder of documents");
        }
        overlays = List.copyOf(overlays);
        references = List.copyOf(references);
        collections = List.copyOf(collections);
    }

    /** Starts a request for documents relative to the working directory. */
    public static Builder builder() {
        return new Builder();
    }

    /** Catalogues, OpenAPI documents, folders, patterns of files, URLs or class path resources. */
    public List<String> sources() {
        return catalog.sources();
    }

    /** Folders that stand for URL prefixes; of those that fit a URL, the first counts. */
    public List<Mirror> mirrors() {
        return catalog.mirrors();
    }

    /** This request with other rules for what may be read. */
    public ContractRequest withAccess(FetchOptions access) {
        return new ContractRequest(
                new CatalogRequest(catalog.sources(), catalog.folder(), catalog.mirrors(), access),
                overlays,
                references,
                collections);
    }

    /**
     * Collects the parts of a {@link ContractRequest}. Not safe for use by several threads.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final List<String> sources = new ArrayList<>();
        private final List<Path> overlays = new ArrayList<>();
        private final List<Mirror> mirrors = new ArrayList<>();
        private final List<String> references = new ArrayList<>();
        private final List<String> collections = new ArrayList<>();
        private final Set<String> allowedHosts = new LinkedHashSet<>();
        private Path folder = Path.of("");
        private @Nullable Path cache;
        private @Nullable Path lock;
        private boolean offline;
        private boolean updateLock;
        private boolean strict;

        Builder() {}

        /**
         * Adds a catalogue, an OpenAPI document, a folder of documents, a pattern of files, a URL, or a resource of the class
         * path ({@code classpath:apis/apis.md}).
         *
         * @return this
         */
        public Builder source(String source) {
            sources.add(source);
            return this;
        }

        /** Adds several sources, as {@link #source} does. */
        public Builder sources(Collection<String> several) {
            sources.addAll(several);
            return this;
        }

        /** Sets the folder that paths are relative to, in this request and in messages; the working directory by default. */
        public Builder folder(Path folder) {
            this.folder = folder;
            return this;
        }

        /** Adds an OpenAPI Overlay (1.0 or 1.1). Overlays apply in the order in which they were added. */
        public Builder overlay(Path file) {
            overlays.add(file);
            return this;
        }

        /** Adds a folder that stands for a URL prefix. */
        public Builder mirror(Mirror mirror) {
            mirrors.add(mirror);
            return this;
        }

        /**
         * Adds a rich OpenAPI document, a file or a URL, that fills what the documents of the contract leave out. Where several
         * describe the same operation, the first that was added counts.
         */
        public Builder reference(String source) {
            references.add(source);
            return this;
        }

        /** Adds a Postman collection (2.0 or 2.1), a file or a URL, whose requests and responses become examples. */
        public Builder collection(String source) {
            collections.add(source);
            return this;
        }

        /** Fetches nothing, but reads from the cache what was fetched before; {@code false} by default. */
        public Builder offline(boolean offline) {
            this.offline = offline;
            return this;
        }

        /**
         * Adds a host, {@code HOST} or {@code HOST:PORT}, that documents may refer to although it is not their own, and that
         * may have a private or loopback address.
         */
        public Builder allowHost(String host) {
            allowedHosts.add(host);
            return this;
        }

        /** Sets the folder that keeps what was fetched; that of the user by default. */
        public Builder cache(Path folder) {
            cache = folder;
            return this;
        }

        /** Sets the file that says which bytes each URL had; {@code stubwright.lock} by default, if there is one. */
        public Builder lock(Path file) {
            lock = file;
            return this;
        }

        /** Writes the lock file anew from what the URLs have now; {@code false} by default. */
        public Builder updateLock(boolean updateLock) {
            this.updateLock = updateLock;
            return this;
        }

        /** Fails on an entry that cannot be read, instead of reporting a diagnostic; {@code false} by default. */
        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * Builds the request.
         *
         * @throws UsageException if there is no source
         */
        public ContractRequest build() {
            FetchOptions access = new FetchOptions(
                    offline, allowedHosts, Optional.ofNullable(cache), Optional.ofNullable(lock), updateLock, strict);
            return new ContractRequest(
                    new CatalogRequest(sources, folder, mirrors, access), overlays, references, collections);
        }
    }
}
