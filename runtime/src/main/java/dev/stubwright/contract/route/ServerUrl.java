package dev.stubwright.contract.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a Server Object.
 *
 * @param documentUrl the URL of the document; not an absolute URL if the document is a local file
 */
@Internal
public record ServerUrl(JsonNode server, String documentUrl) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");
    // Postman writes variables as {{host}}.
    private static final Pattern DOUBLE_BRACES = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final Pattern SCHEME_VARIABLE = Pattern.compile("^\\{[^{}]*\\}:");
    private static final Pattern BASE_VARIABLE = Pattern.compile("^\\{[^{}]*\\}(?=/|$)");
    // Stands for an unknown host while the rest of the URL is parsed.
    private static final String PLACEHOLDER_HOST = "x";
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

    /** The base URL; empty if it is invalid or has a variable without a value. */
    Optional<BaseUrl> baseUrl() {
        String url = substituteVariables(server);
        return BaseUrl.absolute(url).or(() -> relative(url));
    }

    /** The known part of a URL that has a variable without a value; empty if all variables have one. */
    Optional<BaseUrl> partialBaseUrl() {
        String url = substituteVariables(server).strip();
        if (url.length() > BaseUrl.MAX_LENGTH || !VARIABLE.matcher(url).find()) {
            return Optional.empty();
        }
        String absolute = SCHEME_VARIABLE.matcher(url).replaceFirst("https:");
        absolute = BASE_VARIABLE.matcher(absolute).replaceFirst("https://{host}");
        int path = absolute.indexOf('/', absolute.indexOf("://") + 3);
        String authority = path < 0 ? absolute : absolute.substring(0, path);
        String rest = path < 0 ? "" : absolute.substring(path);
        boolean known = !authority.contains("{");
        // Nobody could call a route whose base path contains a variable without a value.
        return BaseUrl.absolute(
                        VARIABLE.matcher(authority).replaceAll(PLACEHOLDER_HOST) + (rest.contains("{") ? "" : rest))
                .map(base -> known ? base : new BaseUrl("", base.path()));
    }

    String redacted() {
        return BaseUrl.shown(server.path("url").asText(""));
    }

    /** The URL with the defaults of its variables. Not recursive, since variables that contain each other could grow without end. */
    public static String substituteVariables(JsonNode server) {
        String url = DOUBLE_BRACES.matcher(server.path("url").asText("")).replaceAll("{$1}");
        return VARIABLE.matcher(url).replaceAll(match -> {
            JsonNode values = server.path("variables").path(match.group(1).strip());
            JsonNode value =
                    values.path("default").isMissingNode() ? values.path("enum").path(0) : values.path("default");
            boolean given = value.isValueNode() && !value.isNull();
            return Matcher.quoteReplacement(given ? value.asText() : match.group());
        });
    }

    /** Resolves a URL relative to the location of the document (OpenAPI 3.0.3, Server Object). */
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
            // For a local file only the path is known.
            URI base = URI.create(served ? documentUrl : "https://x/");
            URI resolved = base.resolve(text.replace(" ", "%20")).normalize();
            String path = resolved.getRawPath().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
            String origin = resolved.getScheme() + "://" + resolved.getRawAuthority();
            return BaseUrl.absolute(origin + path).map(parsed -> served ? parsed : new BaseUrl("", parsed.path()));
        } catch (IllegalArgumentException notAUrl) {
            return Optional.empty();
        }
    }
}
