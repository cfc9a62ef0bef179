package dev.stubwright.catalog;

import java.net.URI;

/**
 * What a URL has.
 *
 * @param base what references in it are relative to: where redirects ended
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, and never compared
record Fetched(byte[] bytes, URI base) {}
