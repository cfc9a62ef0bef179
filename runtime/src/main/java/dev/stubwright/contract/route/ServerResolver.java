package dev.stubwright.contract.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.catalog.Entry;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Optional;

/** Determines the base URL of an API. A usable {@code baseURL} of the catalogue has priority over the document's servers. */
@Internal
public final class ServerResolver {

    private final WorkingDocument document;
    private final String documentUrl;

    public ServerResolver(WorkingDocument document, String documentUrl) {
        this.document = document;
        this.documentUrl = documentUrl;
    }

    /** The base URL of the document of an entry. */
    public BaseUrl resolve(Entry entry) {
        BaseUrl own = declared(document.root()).orElse(BaseUrl.NONE);
        return new CatalogBaseUrlResolver(entry, own, document.diagnostics()).resolve();
    }

    /** The first usable server of a document, path item or operation; empty if there is none. Reports unusable servers. */
    public Optional<BaseUrl> declared(ObjectNode holder) {
        Optional<ServerUrl> partial = Optional.empty();
        for (JsonNode server : holder.path("servers")) {
            ServerUrl url = new ServerUrl(server, sourceUrl(server));
            if (url.baseUrl().isPresent()) {
                return url.baseUrl();
            }
            if (url.partialBaseUrl().isPresent() && partial.isEmpty()) {
                partial = Optional.of(url);
            } else if (server.isObject()) {
                document.at(server, "url")
                        .warning(
                                "server-unusable",
                                "the URL of the server must be an http or https URL or a path, but is `"
                                        + url.redacted() + "`")
                        .repaired("ignored");
            }
        }
        partial.ifPresent(this::reportUndefinedVariables);
        return partial.flatMap(ServerUrl::partialBaseUrl);
    }

    private void reportUndefinedVariables(ServerUrl url) {
        BaseUrl known = url.partialBaseUrl().orElse(BaseUrl.NONE);
        document.at(url.server(), "url")
                .warning(
                        "server-variable-undefined",
                        "every variable of the server `" + url.redacted() + "` must have a default")
                .repaired(
                        known.equals(BaseUrl.NONE)
                                ? "no server is assumed"
                                : "read as " + known + (known.origin().isEmpty() ? " on an unknown server" : ""));
    }

    /** As {@link #declared}, but reports nothing: the operation may not be part of the contract. */
    public Optional<BaseUrl> declaredQuietly(JsonNode holder) {
        return firstUsableQuietly(holder.path("servers"));
    }

    public Optional<BaseUrl> firstUsableQuietly(JsonNode servers) {
        List<ServerUrl> urls = servers.valueStream()
                .map(server -> new ServerUrl(server, sourceUrl(server)))
                .toList();
        return urls.stream().flatMap(url -> url.baseUrl().stream()).findFirst().or(() -> urls.stream()
                .flatMap(url -> url.partialBaseUrl().stream())
                .findFirst());
    }

    /** The URL of the document that contains a server, which may be referenced from another document. */
    private String sourceUrl(JsonNode server) {
        Origin origin = document.origins().of(server);
        return documentUrl.isEmpty() || origin == null
                ? documentUrl
                : origin.document().source();
    }
}
