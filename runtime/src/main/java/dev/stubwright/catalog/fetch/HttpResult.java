package dev.stubwright.catalog.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The result of fetching a URL. */
sealed interface HttpResult {

    /** The document has not changed. */
    record NotModified() implements HttpResult {}

    /**
     * The document.
     *
     * @param at the URL after redirects
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, and never compared
    record Body(
            byte[] bytes,
            URI at,
            @Nullable String etag,
            @Nullable String lastModified) implements HttpResult {}
}
