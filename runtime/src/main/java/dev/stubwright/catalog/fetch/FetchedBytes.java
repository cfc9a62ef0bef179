package dev.stubwright.catalog.fetch;

import dev.stubwright.Internal;
import java.net.URI;

/**
 * What a URL has.
 *
 * @param base what references in it are relative to: where redirects ended
 */
@Internal
@SuppressWarnings("ArrayRecordComponent")
public // passed on once, and never compared
record FetchedBytes(byte[] bytes, URI base) {}
