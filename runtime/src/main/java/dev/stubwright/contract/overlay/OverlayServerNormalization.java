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
 * Normalizes servers that an overlay changed: a contract has one server, whose URL is an origin without a path. The routes of
 * a contract already contain the base path.
 */
final class OverlayServerNormalization {

    private final WorkingDocument document;
    private final Document overlay;

    OverlayServerNormalization(WorkingDocument document, Document overlay) {
        this.document = document;
        this.overlay = overlay;
    }

    void normalize() {
        document.walk(node -> {
            if (node.kind() == ObjectType.DOCUMENT
                    || node.kind() == ObjectType.PATH_ITEM
                    || node.kind() == ObjectType.OPERATION) {
                normalize(node.json());
            }
        });
    }

    private void normalize(ObjectNode holder) {
        JsonNode servers = holder.path("servers");
        if (servers.valueStream().noneMatch(this::isOfOverlay) && servers.isArray()) {
            return;
        }
        Optional<String> origin = Optional.empty();
        for (JsonNode server : servers) {
            Optional<BaseUrl> base = BaseUrl.absolute(ServerUrl.substituteVariables(server));
            if (isOfOverlay(server)) {
                reportUnusable(server, base, origin.isEmpty());
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

    private void reportUnusable(JsonNode server, Optional<BaseUrl> base, boolean first) {
        if (base.isEmpty()) {
            report(
                    server,
                    "overlay-server-unusable",
                    "expected the absolute URL of a server, but was `"
                            + BaseUrl.shown(server.path("url").asText()) + "`",
                    "left out");
        } else if (!first) {
            report(
                    server,
                    "overlay-server-unused",
                    "only the first server is used, but `" + base.get().origin()
                            + base.get().path() + "` comes after another one",
                    "ignored; remove the other servers first, with the target `$.servers[*]`");
        } else if (!base.get().path().isEmpty()) {
            report(
                    server,
                    "overlay-server-path",
                    "expected a server without a path, because the routes of a contract contain the base path, but was `"
                            + base.get().origin() + base.get().path() + "`",
                    base.get().origin() + " is used, with unchanged routes");
        }
    }

    // Checks the origin of the URL: the overlay may have changed nothing else of the server.
    private boolean isOfOverlay(JsonNode server) {
        return document.locate(server, "url").source().equals(overlay.source());
    }

    private void report(JsonNode server, String id, String message, String repair) {
        document.diagnostics()
                .add(Diagnostic.repaired(id, Severity.WARNING, message, document.locate(server, "url"), repair));
    }
}
