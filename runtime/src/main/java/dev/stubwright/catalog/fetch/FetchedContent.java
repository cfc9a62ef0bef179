package dev.stubwright.catalog.fetch;

import dev.stubwright.Internal;
import java.net.URI;

/**
 * The content of a URL.
 *
 * @param base the URL after redirects, which relative references are resolved against
 */
@Internal
@SuppressWarnings("ArrayRecordComponent") // passed on once, and never compared
public record FetchedContent(byte[] bytes, URI base) {}
