package dev.stubwright.catalog.fetch;

import dev.stubwright.Sha256;
import dev.stubwright.catalog.location.DocumentLocation;
import java.net.URI;
import java.util.Optional;

/**
 * The locked version of one URL.
 *
 * @param sha256 the hash of the bytes
 * @param base the URL after redirects, which relative references are resolved against; empty if there were none
 */
record LockEntry(String sha256, Optional<URI> base) {

    /** The version that this run fetched. Secrets in the URLs are removed. */
    static LockEntry of(DocumentLocation.Remote asked, FetchedContent found) {
        URI end = DocumentLocation.Remote.withoutSecrets(found.base());
        boolean redirected = !end.equals(DocumentLocation.Remote.withoutSecrets(asked.uri()));
        return new LockEntry(Sha256.hex(found.bytes()), redirected ? Optional.of(end) : Optional.empty());
    }

    /** The URL that relative references are resolved against. */
    URI base(DocumentLocation.Remote asked) {
        return base.orElseGet(() -> DocumentLocation.Remote.withoutSecrets(asked.uri()));
    }

    /** The version as shown in messages. */
    String describe() {
        return Sha256.abbreviate(sha256) + base.map(end -> " from " + end).orElse("");
    }
}
