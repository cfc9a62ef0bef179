package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.fetch.HostPolicy;
import dev.stubwright.catalog.place.DocumentLocation;
import dev.stubwright.catalog.place.LocationResolver;
import java.net.URI;

/**
 * Where a document may refer to. Below its root, files are no question of hosts: {@link LocationResolver} keeps to it. A catalogue may
 * link to any public host, since linking is what it is for; a document only to its own and to those that the user allows.
 */
final class ReferencePolicy {

    private final HostPolicy hosts;

    ReferencePolicy(HostPolicy hosts) {
        this.hosts = hosts;
    }

    /**
     * @param from the document that refers
     * @param to what it refers to, before and after the server redirected
     * @param at the line that refers
     * @throws InputException if it may not
     */
    void check(DocumentLocation from, DocumentLocation to, SourceLocation at) {
        if (!(to instanceof DocumentLocation.Remote remote)) {
            return;
        }
        check(from, remote.uri(), "the document refers to [" + remote.shown() + "]", at);
        check(
                from,
                remote.base(),
                "the document refers to [" + remote.shown() + "], which redirects to ["
                        + remote.base().getHost() + "]",
                at);
    }

    private void check(DocumentLocation from, URI to, String what, SourceLocation at) {
        boolean own = from instanceof DocumentLocation.Remote remote && HostPolicy.isSame(remote.base(), to);
        if (!own && !hosts.isAllowed(to)) {
            String found = from instanceof DocumentLocation.Remote remote
                    ? "another host than its own, [" + remote.base().getHost() + "]"
                    : "a host, although it is a file";
            throw new InputException(
                    at,
                    what + ", " + found + ", which is not allowed",
                    HostPolicy.advice(to.getPort() < 0 ? to.getHost() : HostPolicy.hostAndPort(to))
                            + ", or put a copy beside the document");
        }
    }
}
