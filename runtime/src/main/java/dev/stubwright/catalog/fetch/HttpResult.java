package dev.stubwright.catalog.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a server had to say of a URL. */
sealed interface HttpResult {

    /** It still is what it was. */
    record NotModified() implements HttpResult {}

    /**
     * The document.
     *
     * @param at where redirects ended
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, and never compared
    record Body(
            byte[] bytes,
            URI at,
            @Nullable String etag,
            @Nullable String lastModified) implements HttpResult {}
}
