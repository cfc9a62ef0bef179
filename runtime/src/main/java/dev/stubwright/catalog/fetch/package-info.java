/**
 * Gets bytes over HTTP within limits. Takes a URL and gives bytes from the lock, the server or the cache; hosts, size,
 * time and redirects are checked. For {@code catalog}; {@code FetchOptions} is a door.
 */
@NullMarked
package dev.stubwright.catalog.fetch;

import org.jspecify.annotations.NullMarked;
