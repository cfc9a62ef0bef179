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
 * What a key of the Paths Object means once the base path is in front of it.
 *
 * @param path the whole route
 * @param query names and values that stood behind a question mark or a number sign, where no path has them
 * @param variables those behind the path
 * @param labelled whether there is a fragment that is no query, which no request carries
 */
@Internal
public record Route(String path, SortedMap<String, String> query, List<Variable> variables, boolean labelled) {

    private static final Pattern PARTS = Pattern.compile("[?&#]");
    private static final Pattern OPEN_VALUE = Pattern.compile("\\{[^{}]*}|<[^<>]*>|:[A-Za-z_]\\w*");

    /** A query parameter whose value stands open. */
    public record Variable(String name, String variable, boolean required) {}

    public static Route of(BaseUrl base, String key) {
        PathsObjectKey parsed = PathsObjectKey.parse(key);
        String whole = base.path().isEmpty() ? parsed.path() : base.path() + parsed.path();
        if (whole.contains("//")) {
            whole = whole.replaceAll("/{2,}", "/");
        }
        SortedMap<String, String> query = new TreeMap<>();
        List<Variable> variables = new ArrayList<>();
        boolean labelled = read(parsed.rest(), query, variables);
        return new Route(whole, query, variables, labelled);
    }

    private static boolean read(String rest, SortedMap<String, String> query, List<Variable> variables) {
        boolean labelled = false;
        boolean inFragment = rest.startsWith("#");
        for (String part : PARTS.split(rest, -1)) {
            int equals = part.indexOf('=');
            String name = UrlEncoding.decode((equals < 0 ? part : part.substring(0, equals)).replace('+', ' '));
            if (part.isBlank() || part.equals("{")) {
                continue;
            }
            if (equals > 0 && OPEN_VALUE.matcher(part.substring(equals + 1)).matches()) {
                variables.add(new Variable(name, part.substring(equals + 1).replaceAll("[{}<>:]", ""), true));
            } else if (equals > 0) {
                query.putIfAbsent(
                        name, UrlEncoding.decode(part.substring(equals + 1).replace('+', ' ')));
            } else if (part.endsWith("}")) {
                // RFC 6570, 3.2.8: {?offset,limit*}
                for (String each : part.replaceAll("[{}*]", "").split(",", -1)) {
                    if (!each.isBlank()) {
                        variables.add(new Variable(each.strip(), each.strip(), false));
                    }
                }
            } else if (inFragment) {
                labelled = true;
            } else if (equals < 0) {
                query.putIfAbsent(name, "");
            }
        }
        return labelled;
    }

    /**
     * A key of the Paths Object for a path and its fixed query. OpenAPI allows no query there; a fragment tells keys apart,
     * and clients do not send it.
     */
    public static String key(String path, Map<String, String> query) {
        return query.isEmpty() ? path : path + "#" + text(query);
    }

    /** As it stands in a URL. */
    public static String text(Map<String, String> query) {
        return query.entrySet().stream()
                .map(argument -> UrlEncoding.encode(argument.getKey()) + "=" + UrlEncoding.encode(argument.getValue()))
                .collect(Collectors.joining("&"));
    }
}
