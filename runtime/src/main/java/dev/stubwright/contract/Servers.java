package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Entry;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out where an API is served: what the catalogue says comes first, if it can be used at all. */
final class Servers {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

    private final Draft draft;
    private final String documentUrl;

    Servers(Draft draft, String documentUrl) {
        this.draft = draft;
        this.documentUrl = documentUrl;
    }

    /** The base of a whole document. */
    BaseUrl of(Entry entry) {
        BaseUrl own = declared(draft.root()).orElse(BaseUrl.NONE);
        return new ListedServers(entry, own, draft.diagnostics()).base();
    }

    /** The first usable server of a document, path item or operation; empty if it names none. */
    Optional<BaseUrl> declared(ObjectNode holder) {
        for (JsonNode server : holder.path("servers")) {
            Optional<BaseUrl> base = usable(server);
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
                                + BaseUrl.shown(server.path("url").asText()) + "`",
                        "passed over");
            }
        }
        return Optional.empty();
    }

    /** As {@link #declared}, for what nobody asked for and nobody wants to hear of. */
    Optional<BaseUrl> silently(JsonNode holder) {
        return silentlyOf(holder.path("servers"));
    }

    Optional<BaseUrl> silentlyOf(JsonNode servers) {
        return servers.valueStream().map(this::usable).flatMap(Optional::stream).findFirst();
    }

    private Optional<BaseUrl> usable(JsonNode server) {
        String url = substituted(server);
        return BaseUrl.absolute(url).or(() -> relative(url));
    }

    /** Values are not looked into again: variables that hold each other would make a text of any length. */
    static String substituted(JsonNode server) {
        return VARIABLE.matcher(server.path("url").asText()).replaceAll(found -> {
            JsonNode values = server.path("variables").path(found.group(1));
            JsonNode value =
                    values.path("default").isMissingNode() ? values.path("enum").path(0) : values.path("default");
            return Matcher.quoteReplacement(value.isValueNode() ? value.asText() : found.group());
        });
    }

    /** OpenAPI 3.0.3, Server Object: a relative URL is relative to where the document is served. */
    private Optional<BaseUrl> relative(String url) {
        String text = url.trim();
        if (text.isEmpty()
                || text.length() > BaseUrl.MAX_LENGTH
                || text.contains("://")
                || text.startsWith(":")
                || text.contains("{")) {
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
