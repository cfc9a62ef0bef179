package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Entry;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Finds out where an API is served: what the catalogue says comes first, if it can be used at all. */
final class Servers {

    private final Draft draft;
    private final String documentUrl;

    Servers(Draft draft, String documentUrl) {
        this.draft = draft;
        this.documentUrl = documentUrl;
    }

    /** The base of a whole document. */
    BaseUrl of(Entry entry) {
        BaseUrl own = declared(draft.root()).orElse(BaseUrl.NONE);
        if (entry.baseUrl().isEmpty()) {
            return own;
        }
        String written = entry.baseUrl().get();
        Optional<BaseUrl> listed = BaseUrl.absolute(written);
        if (listed.isEmpty()) {
            draft.diagnostics()
                    .add(Diagnostic.repaired(
                            "base-url-unusable",
                            Severity.WARNING,
                            "expected baseURL to be an absolute URL, but it is `" + written + "`",
                            entry.location(),
                            own.origin().isEmpty()
                                    ? "no server is assumed"
                                    : "the document's own server is taken, " + own.origin() + own.path()));
            return own;
        }
        if (BaseUrl.hasDoubleSlash(written)) {
            draft.diagnostics()
                    .add(Diagnostic.repaired(
                            "base-url-double-slash",
                            Severity.INFO,
                            "the path of baseURL `" + written + "` has an empty segment",
                            entry.location(),
                            "read as " + listed.get().origin() + listed.get().path()));
        }
        // Many catalogues list the host alone and leave the base path to the document.
        return listed.get().path().isEmpty() ? listed.get().withPath(own.path()) : listed.get();
    }

    /** The first usable server of a document, path item or operation; empty if it names none. */
    Optional<BaseUrl> declared(ObjectNode holder) {
        for (JsonNode server : holder.path("servers")) {
            String url = substituted(server);
            Optional<BaseUrl> base = BaseUrl.absolute(url).or(() -> relative(url));
            if (base.isPresent()) {
                return base;
            }
            if (server.isObject()) {
                draft.mended(
                        "server-unusable",
                        Severity.WARNING,
                        server,
                        "url",
                        "expected the URL of a server, but it is `"
                                + server.path("url").asText() + "`",
                        "passed over");
            }
        }
        return Optional.empty();
    }

    private static String substituted(JsonNode server) {
        String url = server.path("url").asText();
        for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
            JsonNode values = variable.getValue();
            String value =
                    values.path("default").asText(values.path("enum").path(0).asText());
            url = url.replace("{" + variable.getKey() + "}", value);
        }
        return url;
    }

    /** OpenAPI 3.0.3, Server Object: a relative URL is relative to where the document is served. */
    private Optional<BaseUrl> relative(String url) {
        String text = url.trim();
        if (text.isEmpty() || text.contains("://") || text.startsWith(":") || text.contains("{")) {
            return Optional.empty();
        }
        Optional<BaseUrl> document = BaseUrl.absolute(documentUrl).filter(any -> documentUrl.contains("://"));
        if (document.isEmpty()) {
            return Optional.of(new BaseUrl("", BaseUrl.tidy(text)));
        }
        try {
            return BaseUrl.absolute(URI.create(documentUrl).resolve(text).toString());
        } catch (IllegalArgumentException notAUrl) {
            return Optional.empty();
        }
    }
}
