package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The nodes of a tree that a JSONPath selects, as places that can be changed. */
record Targets(String text, JsonPath path) {

    private static final Configuration PATHS = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.AS_PATH_LIST)
            .build();

    /** Empty if the text is no JSONPath. */
    static Optional<Targets> of(String text) {
        if (!text.startsWith("$")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Targets(text, JsonPath.compile(translated(text))));
        } catch (InvalidPathException | IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    /** The tokens of the way to each node; none if nothing is selected. */
    List<List<String>> in(JsonNode root) {
        List<List<String>> places = new ArrayList<>();
        try {
            JsonNode found = path.read(root, PATHS);
            found.forEach(place -> tokens(root, place.asText().substring(1)).ifPresent(places::add));
        } catch (PathNotFoundException nothing) {
            return List.of();
        } catch (JsonPathException notApplicable) {
            return List.of();
        }
        return places;
    }

    /**
     * Reads {@code ['paths']['/users'][0]}. The library escapes nothing, so only the tree tells where a key ends: a key that
     * holds {@code '][']} is longer than it seems.
     */
    private static Optional<List<String>> tokens(JsonNode node, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(List.of());
        }
        List<String> candidates = new ArrayList<>();
        if (node.isArray()) {
            candidates.add(rest.substring(1, rest.indexOf(']')));
        } else {
            node.fieldNames().forEachRemaining(name -> {
                if (rest.startsWith("['" + name + "']")) {
                    candidates.add(name);
                }
            });
            candidates.sort(Comparator.comparing(String::length).reversed());
        }
        for (String candidate : candidates) {
            int length = node.isArray() ? candidate.length() + 2 : candidate.length() + 4;
            Optional<List<String>> deeper = tokens(Pointers.child(node, candidate), rest.substring(length));
            if (deeper.isPresent()) {
                List<String> tokens = new ArrayList<>(List.of(candidate));
                tokens.addAll(deeper.get());
                return Optional.of(tokens);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a filter of RFC 9535 as the library wants it. {@code [?@.in == 'query']} needs parentheses; and what is tried is
     * each child (RFC 9535, 2.3.5.2), where the library tries an object itself.
     */
    private static String translated(String text) {
        StringBuilder written = new StringBuilder();
        int position = 0;
        for (int filter = text.indexOf("[?"); filter >= 0; filter = text.indexOf("[?", position)) {
            int end = end(text, filter + 1);
            if (end < 0) {
                break;
            }
            String condition = text.substring(filter + 2, end).trim();
            boolean ofMembers = condition.contains("@.") || condition.contains("@[");
            boolean descending = filter > 0 && text.charAt(filter - 1) == '.';
            written.append(text, position, filter)
                    .append(ofMembers && !descending ? ".*[?(" : "[?(")
                    .append(condition)
                    .append(")]");
            position = end + 1;
        }
        return written.append(text.substring(position)).toString();
    }

    /** The bracket that ends a filter, which may hold brackets and quoted texts. */
    private static int end(String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
