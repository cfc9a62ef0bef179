package dev.stubwright.catalog;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.net.URI;

/**
 * Where a document may refer to. Below its root, files are no question of hosts: {@link Places} keeps to it. A catalogue may
 * link to any public host, since linking is what it is for; a document only to its own and to those that the user allows.
 */
final class References {

    private final Hosts hosts;

    References(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * @param from the document that refers
     * @param to what it refers to, before and after the server redirected
     * @param at the line that refers
     * @throws InputException if it may not
     */
    void check(Place from, Place to, SourceLocation at) {
        if (!(to instanceof Place.Remote remote)) {
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

    private void check(Place from, URI to, String what, SourceLocation at) {
        boolean own = from instanceof Place.Remote remote && Hosts.isSame(remote.base(), to);
        if (!own && !hosts.isAllowed(to)) {
            String found = from instanceof Place.Remote remote
                    ? "another host than its own, [" + remote.base().getHost() + "]"
                    : "a host, although it is a file";
            throw new InputException(
                    at,
                    what + ", " + found + ", which is not allowed",
                    Hosts.advice(to.getPort() < 0 ? to.getHost() : Hosts.hostAndPort(to))
                            + ", or put a copy beside the document");
        }
    }
}
