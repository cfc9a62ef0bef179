package dev.stubwright.catalog;

import dev.stubwright.Internal;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.catalog.location.Mirror;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources to read, and how to read them.
 *
 * @param sources each of them a catalogue, an OpenAPI document, a folder of documents, a file pattern
 *     (<code>specs/**&#47;*.{yaml,json}</code>), the URL of a catalogue or document, or a class path resource ({@code
 *     classpath:apis/apis.md})
 * @param folder the base of relative paths in {@code sources}; {@link dev.stubwright.SourceLocation}s are shown
 *     relative to it
 * @param mirrors in order of precedence: the first with a matching prefix is used
 * @param access how documents are fetched
 * @param collections whether to read the Postman collections that entries link to
 * @since 0.1
 */
@Internal
public record CatalogRequest(
        List<String> sources, Path folder, List<Mirror> mirrors, FetchOptions access, boolean collections) {

    public CatalogRequest {
        sources = List.copyOf(sources);
        mirrors = List.copyOf(mirrors);
    }

    /** Creates a request that also reads the Postman collections. */
    public CatalogRequest(List<String> sources, Path folder, List<Mirror> mirrors, FetchOptions access) {
        this(sources, folder, mirrors, access, true);
    }

    /** The same options for another source, without the Postman collections. */
    CatalogRequest forSource(String source) {
        return new CatalogRequest(List.of(source), folder, mirrors, access, false);
    }
}
