package dev.stubwright.contract.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a server, as it is written.
 *
 * @param documentUrl where its document is served; anything but an absolute URL if that is not known
 */
@Internal
public record ServerUrl(JsonNode server, String documentUrl) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");
    // Whoever comes from Postman writes {{host}}.
    private static final Pattern DOUBLED = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final Pattern SCHEME_VARIABLE = Pattern.compile("^\\{[^{}]*\\}:");
    private static final Pattern BASE_VARIABLE = Pattern.compile("^\\{[^{}]*\\}(?=/|$)");
    // A host that nobody has, in the place of one that nobody knows.
    private static final String PLACEHOLDER = "x";
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

    /** Where requests go; empty if none could be sent there. */
    Optional<BaseUrl> base() {
        String url = substituted(server);
        return BaseUrl.absolute(url).or(() -> relative(url));
    }

    /** What is known of a URL of which a variable has no value. */
    Optional<BaseUrl> partly() {
        String url = substituted(server).strip();
        if (url.length() > BaseUrl.MAX_LENGTH || !VARIABLE.matcher(url).find()) {
            return Optional.empty();
        }
        String absolute = SCHEME_VARIABLE.matcher(url).replaceFirst("https:");
        absolute = BASE_VARIABLE.matcher(absolute).replaceFirst("https://{host}");
        int path = absolute.indexOf('/', absolute.indexOf("://") + 3);
        String authority = path < 0 ? absolute : absolute.substring(0, path);
        String rest = path < 0 ? "" : absolute.substring(path);
        boolean known = !authority.contains("{");
        // A base path with a variable that has no value would be a route that nobody can call.
        return BaseUrl.absolute(VARIABLE.matcher(authority).replaceAll(PLACEHOLDER) + (rest.contains("{") ? "" : rest))
                .map(found -> known ? found : new BaseUrl("", found.path()));
    }

    String shown() {
        return BaseUrl.shown(server.path("url").asText(""));
    }

    /** Values are not looked into again: variables that hold each other would make a text of any length. */
    public static String substituted(JsonNode server) {
        String url = DOUBLED.matcher(server.path("url").asText("")).replaceAll("{$1}");
        return VARIABLE.matcher(url).replaceAll(found -> {
            JsonNode values = server.path("variables").path(found.group(1).strip());
            JsonNode value =
                    values.path("default").isMissingNode() ? values.path("enum").path(0) : values.path("default");
            boolean given = value.isValueNode() && !value.isNull();
            return Matcher.quoteReplacement(given ? value.asText() : found.group());
        });
    }

    /** OpenAPI 3.0.3, Server Object: a relative URL is relative to where the document is served. */
    private Optional<BaseUrl> relative(String url) {
        String text = url.strip();
        boolean isPath = !text.isEmpty()
                && text.length() <= BaseUrl.MAX_LENGTH
                && !ABSOLUTE.matcher(text).matches()
                && !text.startsWith(":")
                && !text.contains("{");
        if (!isPath) {
            return Optional.empty();
        }
        boolean served =
                documentUrl.contains("://") && BaseUrl.absolute(documentUrl).isPresent();
        try {
            // Of a document that is served nowhere only the path is known.
            URI base = URI.create(served ? documentUrl : "https://x/");
            URI resolved = base.resolve(text.replace(" ", "%20")).normalize();
            String path = resolved.getRawPath().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
            String origin = resolved.getScheme() + "://" + resolved.getRawAuthority();
            return BaseUrl.absolute(origin + path).map(found -> served ? found : new BaseUrl("", found.path()));
        } catch (IllegalArgumentException notAUrl) {
            return Optional.empty();
        }
    }
}
