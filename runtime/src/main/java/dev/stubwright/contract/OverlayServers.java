package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Document;
import java.util.Optional;

/** Tells of servers that an overlay brought and that are not used as they are written. */
final class OverlayServers {

    private final Draft draft;
    private final Document overlay;

    OverlayServers(Draft draft, Document overlay) {
        this.draft = draft;
        this.overlay = overlay;
    }

    void check() {
        draft.walk(site -> {
            if (site.kind() == Kind.DOCUMENT || site.kind() == Kind.PATH_ITEM || site.kind() == Kind.OPERATION) {
                check(site.node().path("servers"));
            }
        });
    }

    private void check(JsonNode servers) {
        boolean first = true;
        for (JsonNode server : servers) {
            Optional<BaseUrl> base = BaseUrl.absolute(server.path("url").asText());
            if (server instanceof ObjectNode && isOfOverlay(server) && base.isPresent()) {
                check(server, base.get(), first);
            }
            first &= base.isEmpty();
        }
    }

    private void check(JsonNode server, BaseUrl base, boolean first) {
        if (!first) {
            tell(
                    server,
                    "overlay-server-unused",
                    "the first server of a list counts, and `" + base.origin() + base.path()
                            + "` stands behind another",
                    "not used; remove the others before, by `$.servers[*]`");
        } else if (!base.path().isEmpty()) {
            tell(
                    server,
                    "overlay-server-path",
                    "expected a server without a path, since the routes of a contract hold their"
                            + " base path, but it is `" + base.origin() + base.path() + "`",
                    base.origin() + " is used, and the" + " routes stay");
        }
    }

    /** A server whose URL alone was changed is still the document's object, so its URL is asked. */
    private boolean isOfOverlay(JsonNode server) {
        return draft.locate(server, "url").source().equals(overlay.source());
    }

    private void tell(JsonNode server, String id, String message, String repair) {
        draft.diagnostics()
                .add(Diagnostic.repaired(id, Severity.WARNING, message, draft.locate(server, "url"), repair));
    }
}
