package dev.stubwright.contract;

import dev.stubwright.Internal;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.CatalogRequest;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.catalog.location.Mirror;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a contract is read from, and the options for reading them. Immutable. Requests with the same documents
 * and options are equal.
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
 * @param catalog the sources, and the options for reading each document
 * @param overlays OpenAPI Overlays (1.0 or 1.1), in the order in which they are applied to the repaired and merged document
 * @param references complete OpenAPI documents, files or URLs, that fill gaps in the documents of the contract. If several
 *     describe the same operation, the first one is used.
 * @param collections Postman collections (2.0 or 2.1), files or URLs, whose requests and responses become examples
 * @since 0.1
 */
public record ContractRequest(
        @Internal CatalogRequest catalog, List<Path> overlays, List<String> references, List<String> collections) {

    /**
     * Creates a request.
     *
     * @throws UsageException if there is no source
     */
    public ContractRequest {
        if (catalog.sources().isEmpty()) {
            throw new UsageException(
                    "expected at least one source to read a contract from, but there is none",
                    "name a catalogue, an OpenAPI document or a folder of documents");
        }
        overlays = List.copyOf(overlays);
        references = List.copyOf(references);
        collections = List.copyOf(collections);
    }

    /** Creates a builder; paths are relative to the working directory unless {@link Builder#folder} is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Catalogues, OpenAPI documents, folders, file patterns, URLs or class path resources. */
    public List<String> sources() {
        return catalog.sources();
    }

    /** Local folders that replace URL prefixes. If several match a URL, the first one is used. */
    public List<Mirror> mirrors() {
        return catalog.mirrors();
    }

    /** Returns this request with other access options. */
    public ContractRequest withAccess(FetchOptions access) {
        return new ContractRequest(
                new CatalogRequest(catalog.sources(), catalog.folder(), catalog.mirrors(), access),
                overlays,
                references,
                collections);
    }

    /**
     * Builds a {@link ContractRequest}. Not thread-safe.
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
         * Adds a catalogue, an OpenAPI document, a folder of documents, a file pattern, a URL, or a class path resource
         * ({@code classpath:apis/apis.md}).
         *
         * @return this
         */
        public Builder source(String source) {
            sources.add(source);
            return this;
        }

        /** Adds several sources; see {@link #source}. */
        public Builder sources(Collection<String> several) {
            sources.addAll(several);
            return this;
        }

        /** Sets the folder that paths of this request and in messages are relative to. Default: the working directory. */
        public Builder folder(Path folder) {
            this.folder = folder;
            return this;
        }

        /** Adds an OpenAPI Overlay (1.0 or 1.1). Overlays are applied in the order in which they were added. */
        public Builder overlay(Path file) {
            overlays.add(file);
            return this;
        }

        /** Adds a local folder that replaces a URL prefix. */
        public Builder mirror(Mirror mirror) {
            mirrors.add(mirror);
            return this;
        }

        /**
         * Adds a complete OpenAPI document, a file or a URL, that fills gaps in the documents of the contract. If several
         * describe the same operation, the one that was added first is used.
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

        /** Whether to read URLs only from the cache, without network access. Default: {@code false}. */
        public Builder offline(boolean offline) {
            this.offline = offline;
            return this;
        }

        /**
         * Adds a host, {@code HOST} or {@code HOST:PORT}, that documents on other hosts may refer to, and that may have a
         * private or loopback address. By default, documents may only refer to their own host.
         */
        public Builder allowHost(String host) {
            allowedHosts.add(host);
            return this;
        }

        /** Sets the folder that fetched documents are cached in. Default: the user's cache folder. */
        public Builder cache(Path folder) {
            cache = folder;
            return this;
        }

        /** Sets the lock file, which pins the content of each URL. Default: {@code stubwright.lock}, if it exists. */
        public Builder lock(Path file) {
            lock = file;
            return this;
        }

        /** Whether to rewrite the lock file with the current content of the URLs. Default: {@code false}. */
        public Builder updateLock(boolean updateLock) {
            this.updateLock = updateLock;
            return this;
        }

        /** Whether to fail on an entry that cannot be read, instead of reporting a diagnostic. Default: {@code false}. */
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
