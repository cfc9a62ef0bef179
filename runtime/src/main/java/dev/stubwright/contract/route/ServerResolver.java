package dev.stubwright.contract.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.catalog.Entry;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Optional;

/** Finds out where an API is served: what the catalogue says comes first, if it can be used at all. */
@Internal
public final class ServerResolver {

    private final WorkingDocument draft;
    private final String documentUrl;

    public ServerResolver(WorkingDocument draft, String documentUrl) {
        this.draft = draft;
        this.documentUrl = documentUrl;
    }

    /** The base of a whole document. */
    public BaseUrl of(Entry entry) {
        BaseUrl own = declared(draft.root()).orElse(BaseUrl.NONE);
        return new CatalogServers(entry, own, draft.diagnostics()).base();
    }

    /** The first usable server of a document, path item or operation; empty if it names none. */
    public Optional<BaseUrl> declared(ObjectNode holder) {
        Optional<ServerUrl> halfway = Optional.empty();
        for (JsonNode server : holder.path("servers")) {
            ServerUrl url = new ServerUrl(server, home(server));
            if (url.base().isPresent()) {
                return url.base();
            }
            if (url.partly().isPresent() && halfway.isEmpty()) {
                halfway = Optional.of(url);
            } else if (server.isObject()) {
                draft.at(server, "url")
                        .warning("server-unusable", "expected the URL of a server, but it is `" + url.shown() + "`")
                        .repaired("passed over");
            }
        }
        halfway.ifPresent(this::tellOfVariables);
        return halfway.flatMap(ServerUrl::partly);
    }

    private void tellOfVariables(ServerUrl url) {
        BaseUrl known = url.partly().orElse(BaseUrl.NONE);
        draft.at(url.server(), "url")
                .warning(
                        "server-variable-undefined",
                        "expected every variable of the server `" + url.shown() + "` to have a default")
                .repaired(
                        known.equals(BaseUrl.NONE)
                                ? "no server is assumed"
                                : "read as " + known
                                        + (known.origin().isEmpty() ? " on a server that is not known" : ""));
    }

    /** As {@link #declared}, for what nobody asked for and nobody wants to hear of. */
    public Optional<BaseUrl> silently(JsonNode holder) {
        return silentlyOf(holder.path("servers"));
    }

    public Optional<BaseUrl> silentlyOf(JsonNode servers) {
        List<ServerUrl> urls = servers.valueStream()
                .map(server -> new ServerUrl(server, home(server)))
                .toList();
        return urls.stream().flatMap(url -> url.base().stream()).findFirst().or(() -> urls.stream()
                .flatMap(url -> url.partly().stream())
                .findFirst());
    }

    /** Where the document is served that wrote a server, which may be another than that which refers to it. */
    private String home(JsonNode server) {
        Origin origin = draft.origins().of(server);
        return documentUrl.isEmpty() || origin == null
                ? documentUrl
                : origin.document().source();
    }
}
