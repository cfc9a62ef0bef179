/**
 * Fetches bytes over HTTP within limits. Takes a URL and returns bytes from the lock file's version, the server or the
 * cache; checks hosts, sizes, times and redirects. For {@code catalog}; {@code FetchOptions} is a door.
 */
@NullMarked
package dev.stubwright.catalog.fetch;

import org.jspecify.annotations.NullMarked;
