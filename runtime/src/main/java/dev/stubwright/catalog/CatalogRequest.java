package dev.stubwright.catalog;

import dev.stubwright.Internal;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.catalog.place.Mirror;
import java.nio.file.Path;
import java.util.List;

/**
 * What to read.
 *
 * @param sources each a catalogue, an OpenAPI document, a folder of documents, a pattern of files
 *     (<code>specs/**&#47;*.{yaml,json}</code>), the URL of a catalogue or document, or a resource
 *     ({@code classpath:apis/apis.md})
 * @param folder what relative paths in {@code sources} are relative to, and what {@link dev.stubwright.SourceLocation}s
 *     are shown relative to
 * @param mirrors in order; the first whose prefix fits serves
 * @param access how documents may be got
 * @param collections whether the Postman collections that entries link to are read as well
 * @since 0.1
 */
@Internal
public record CatalogRequest(
        List<String> sources, Path folder, List<Mirror> mirrors, FetchOptions access, boolean collections) {

    public CatalogRequest {
        sources = List.copyOf(sources);
        mirrors = List.copyOf(mirrors);
    }

    /** With the collections. */
    public CatalogRequest(List<String> sources, Path folder, List<Mirror> mirrors, FetchOptions access) {
        this(sources, folder, mirrors, access, true);
    }

    /** Another source under the same rules, without the collections. */
    CatalogRequest of(String source) {
        return new CatalogRequest(List.of(source), folder, mirrors, access, false);
    }
}
