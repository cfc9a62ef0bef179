package dev.stubwright.contract.route;

import dev.stubwright.Internal;
import dev.stubwright.contract.tree.UrlEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The full route of a key of the Paths Object: base path, path, and the query that some documents put into the key.
 *
 * @param path the path template including the base path
 * @param query parameters of the key's query or fragment that have a fixed value
 * @param variables parameters of the key's query or fragment that have a variable value
 * @param hasFragment whether the key has a fragment that is not a query; requests do not carry fragments
 */
@Internal
public record Route(String path, SortedMap<String, String> query, List<Variable> variables, boolean hasFragment) {

    private static final Pattern QUERY_SEPARATOR = Pattern.compile("[?&#]");
    private static final Pattern VARIABLE_VALUE = Pattern.compile("\\{[^{}]*}|<[^<>]*>|:[A-Za-z_]\\w*");

    /** A query parameter with a variable value. */
    public record Variable(String name, String variable, boolean required) {}

    public static Route of(BaseUrl base, String key) {
        PathsObjectKey parsed = PathsObjectKey.parse(key);
        String whole = base.path().isEmpty() ? parsed.path() : base.path() + parsed.path();
        if (whole.contains("//")) {
            whole = whole.replaceAll("/{2,}", "/");
        }
        SortedMap<String, String> query = new TreeMap<>();
        List<Variable> variables = new ArrayList<>();
        boolean hasFragment = readQuery(parsed.rest(), query, variables);
        return new Route(whole, query, variables, hasFragment);
    }

    private static boolean readQuery(String rest, SortedMap<String, String> query, List<Variable> variables) {
        boolean hasFragment = false;
        boolean inFragment = rest.startsWith("#");
        for (String part : QUERY_SEPARATOR.split(rest, -1)) {
            int equals = part.indexOf('=');
            String name = UrlEncoding.decode((equals < 0 ? part : part.substring(0, equals)).replace('+', ' '));
            if (part.isBlank() || part.equals("{")) {
                continue;
            }
            if (equals > 0 && VARIABLE_VALUE.matcher(part.substring(equals + 1)).matches()) {
                variables.add(new Variable(name, part.substring(equals + 1).replaceAll("[{}<>:]", ""), true));
            } else if (equals > 0) {
                query.putIfAbsent(
                        name, UrlEncoding.decode(part.substring(equals + 1).replace('+', ' ')));
            } else if (part.endsWith("}")) {
                // Form-style query expansion (RFC 6570, 3.2.8): {?offset,limit*}
                for (String each : part.replaceAll("[{}*]", "").split(",", -1)) {
                    if (!each.isBlank()) {
                        variables.add(new Variable(each.strip(), each.strip(), false));
                    }
                }
            } else if (inFragment) {
                hasFragment = true;
            } else if (equals < 0) {
                query.putIfAbsent(name, "");
            }
        }
        return hasFragment;
    }

    /**
     * A unique key of the Paths Object for a path and its fixed query. The query becomes a fragment, since OpenAPI does not
     * allow a query in a path.
     */
    public static String key(String path, Map<String, String> query) {
        return query.isEmpty() ? path : path + "#" + text(query);
    }

    /** The encoded query, without question mark. */
    public static String text(Map<String, String> query) {
        return query.entrySet().stream()
                .map(argument -> UrlEncoding.encode(argument.getKey()) + "=" + UrlEncoding.encode(argument.getValue()))
                .collect(Collectors.joining("&"));
    }
}
