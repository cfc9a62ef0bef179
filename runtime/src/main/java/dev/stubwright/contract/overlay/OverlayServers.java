package dev.stubwright.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.ServerUrl;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Optional;

/**
 * Brings the servers of an overlay into the contract's form: one server, an origin without a path, since the routes of a
 * contract hold their base path already.
 */
final class OverlayServers {

    private final WorkingDocument draft;
    private final Document overlay;

    OverlayServers(WorkingDocument draft, Document overlay) {
        this.draft = draft;
        this.overlay = overlay;
    }

    void mend() {
        draft.walk(site -> {
            if (site.kind() == ObjectType.DOCUMENT
                    || site.kind() == ObjectType.PATH_ITEM
                    || site.kind() == ObjectType.OPERATION) {
                mend(site.node());
            }
        });
    }

    private void mend(ObjectNode holder) {
        JsonNode servers = holder.path("servers");
        if (servers.valueStream().noneMatch(this::isOfOverlay) && servers.isArray()) {
            return;
        }
        Optional<String> origin = Optional.empty();
        for (JsonNode server : servers) {
            Optional<BaseUrl> base = BaseUrl.absolute(ServerUrl.substituted(server));
            if (isOfOverlay(server)) {
                tell(server, base, origin.isEmpty());
            }
            origin = origin.or(() -> base.map(BaseUrl::origin));
        }
        if (origin.isPresent() && servers.get(0) instanceof ObjectNode first) {
            first.remove("variables");
            first.put("url", origin.get());
            for (int i = servers.size() - 1; i > 0; i--) {
                ((ArrayNode) servers).remove(i);
            }
        } else {
            holder.remove("servers");
        }
    }

    private void tell(JsonNode server, Optional<BaseUrl> base, boolean first) {
        if (base.isEmpty()) {
            tell(
                    server,
                    "overlay-server-unusable",
                    "expected the absolute URL of a server, but it is `"
                            + BaseUrl.shown(server.path("url").asText()) + "`",
                    "left out");
        } else if (!first) {
            tell(
                    server,
                    "overlay-server-unused",
                    "the first server of a list counts, and `" + base.get().origin()
                            + base.get().path() + "` stands behind another",
                    "not used; remove the others before, by `$.servers[*]`");
        } else if (!base.get().path().isEmpty()) {
            tell(
                    server,
                    "overlay-server-path",
                    "expected a server without a path, since the routes of a contract hold their base path, but it is `"
                            + base.get().origin() + base.get().path() + "`",
                    base.get().origin() + " is used, and the routes stay");
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
