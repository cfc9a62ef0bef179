package dev.stubwright.catalog.fetch;

import dev.stubwright.Sha256;
import dev.stubwright.catalog.place.DocumentLocation;
import java.net.URI;
import java.util.Optional;

/**
 * What a lock file says of one URL.
 *
 * @param sha256 of the bytes
 * @param base where redirects ended, which is what references in the document are relative to; empty if nothing redirected
 */
record LockEntry(String sha256, Optional<URI> base) {

    /** As it was found in this run; of the places, only what is no secret is kept. */
    static LockEntry of(DocumentLocation.Remote asked, FetchedBytes found) {
        URI end = DocumentLocation.Remote.withoutSecrets(found.base());
        boolean redirected = !end.equals(DocumentLocation.Remote.withoutSecrets(asked.uri()));
        return new LockEntry(Sha256.hex(found.bytes()), redirected ? Optional.of(end) : Optional.empty());
    }

    /** What references in the document are relative to. */
    URI base(DocumentLocation.Remote asked) {
        return base.orElseGet(() -> DocumentLocation.Remote.withoutSecrets(asked.uri()));
    }

    /** As messages say it. */
    String shown() {
        return Sha256.abbreviate(sha256) + base.map(end -> " from " + end).orElse("");
    }
}
