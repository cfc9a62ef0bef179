package dev.stubwright.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a request. A collection has it as a text, or as an object with its parts.
 *
 * @param path the path with variables in braces
 * @param values the values of path variables and query, including placeholders and secrets
 */
record RequestUrl(String path, List<PostmanValue> values) {

    // The part before the path: scheme and authority, a variable in place of both, or only a host.
    private static final Pattern ORIGIN = Pattern.compile(
            "(?i)([a-z][a-z0-9+.-]{0,20}:/{2,}[^/?#]*|\\{\\{[^{}]*\\}\\}(:\\d+)?|[^/?#{}:]*[.:][^/?#{}]*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]*)\\}\\}|:([A-Za-z_][\\w.-]*)");
    private static final int LONGEST = 10_000;

    static RequestUrl of(JsonNode url, String pointer, CollectionVariables variables) {
        List<PostmanValue> values = new ArrayList<>();
        String raw = variables.resolve(
                url.isTextual() ? url.textValue() : url.path("raw").asText());
        raw = raw.length() > LONGEST ? "" : raw.strip();
        String path;
        if (url.path("path").isArray() || url.path("path").isTextual()) {
            path = variables.resolve(joined(url.path("path")));
            // The variable of a base URL may contain a base path, which the list of segments does not have.
            String base = variables.resolve(joinedHost(url.path("host")));
            path = base.contains("/") ? bare(base) + "/" + path : path;
        } else {
            path = bare(raw);
        }
        pathValues(url, pointer, variables, values);
        if (url.path("query").isArray()) {
            query(url.path("query"), pointer + "/query", variables, values);
        } else {
            query(raw, url.isTextual() ? pointer : pointer + "/raw", values);
        }
        return new RequestUrl(templated(path), values);
    }

    private static String bare(String raw) {
        String path = raw.replaceFirst("(?s)[?#].*", "");
        Matcher origin = ORIGIN.matcher(path);
        return origin.lookingAt() ? path.substring(origin.end()) : path;
    }

    private static String joined(JsonNode path) {
        if (path.isTextual()) {
            return path.textValue();
        }
        List<String> segments = new ArrayList<>();
        path.forEach(segment ->
                segments.add(segment.isObject() ? segment.path("value").asText() : segment.asText()));
        return String.join("/", segments);
    }

    private static String joinedHost(JsonNode host) {
        List<String> parts = new ArrayList<>();
        host.forEach(part -> parts.add(part.asText()));
        return host.isTextual() ? host.textValue() : String.join(".", parts);
    }

    // Normalizes slashes: one at the beginning, none at the end.
    private static String templated(String path) {
        if (path.length() > LONGEST) {
            return "/";
        }
        StringBuilder template = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                template.append('/').append(VARIABLE.matcher(segment).replaceAll(RequestUrl::braced));
            }
        }
        return template.isEmpty() ? "/" : template.toString();
    }

    private static String braced(MatchResult variable) {
        String name = variable.group(1) == null
                ? variable.group(2)
                : variable.group(1).strip();
        return Matcher.quoteReplacement("{" + name + "}");
    }

    private static void pathValues(
            JsonNode url, String pointer, CollectionVariables variables, List<PostmanValue> values) {
        JsonNode declared = url.path("variable");
        for (int i = 0; i < declared.size(); i++) {
            JsonNode variable = declared.get(i);
            values.add(new PostmanValue(
                    "path",
                    CollectionVariables.name(variable),
                    variables.resolve(variable.path("value").asText("")),
                    pointer + "/variable/" + i + "/value"));
        }
    }

    private static void query(
            JsonNode query, String pointer, CollectionVariables variables, List<PostmanValue> values) {
        for (int i = 0; i < query.size(); i++) {
            JsonNode pair = query.get(i);
            if (!pair.path("disabled").asBoolean()) {
                String text = variables.resolve(pair.path("value").asText(""));
                String at = pointer + "/" + i + "/value";
                values.add(new PostmanValue("query", pair.path("key").asText(), decoded(text), at));
            }
        }
    }

    private static void query(String raw, String pointer, List<PostmanValue> values) {
        int start = raw.indexOf('?');
        if (start < 0) {
            return;
        }
        for (String pair : raw.substring(start + 1).replaceFirst("(?s)#.*", "").split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String text = decoded(pair.substring(equals + 1));
                values.add(new PostmanValue("query", decoded(pair.substring(0, equals)), text, pointer));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
