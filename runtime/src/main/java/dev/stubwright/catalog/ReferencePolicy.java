package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.fetch.HostPolicy;
import dev.stubwright.catalog.location.DocumentLocation;
import dev.stubwright.catalog.location.LocationResolver;
import java.net.URI;

/**
 * Decides which hosts a document may refer to: its own and those that the user allowed. Catalogues are not restricted,
 * since they exist to link to other hosts. Files are restricted by {@link LocationResolver}.
 */
final class ReferencePolicy {

    private final HostPolicy hosts;

    ReferencePolicy(HostPolicy hosts) {
        this.hosts = hosts;
    }

    /**
     * @param from the document that refers
     * @param to the location it refers to, with the URL before and after redirects
     * @param at the line of the reference
     * @throws InputException if the reference is not allowed
     */
    void check(DocumentLocation from, DocumentLocation to, SourceLocation at) {
        if (!(to instanceof DocumentLocation.Remote remote)) {
            return;
        }
        check(from, remote.uri(), "the document refers to [" + remote.displayName() + "]", at);
        check(
                from,
                remote.base(),
                "the document refers to [" + remote.displayName() + "], which redirects to ["
                        + remote.base().getHost() + "]",
                at);
    }

    private void check(DocumentLocation from, URI to, String what, SourceLocation at) {
        boolean own = from instanceof DocumentLocation.Remote remote && HostPolicy.isSameService(remote.base(), to);
        if (!own && !hosts.isAllowed(to)) {
            String origin = from instanceof DocumentLocation.Remote remote
                    ? "on another host than its own, [" + remote.base().getHost() + "]"
                    : "on a host, although it is a local file";
            throw new InputException(
                    at,
                    what + ", " + origin + ", which is not allowed",
                    HostPolicy.allowAdvice(to.getPort() < 0 ? to.getHost() : HostPolicy.hostAndPort(to))
                            + ", or put a copy next to the document");
        }
    }
}
