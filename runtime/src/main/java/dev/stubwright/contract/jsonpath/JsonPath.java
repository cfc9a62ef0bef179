package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.jsonpath.Query.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSONPath (RFC 9535). Immutable; safe for use by several threads.
 *
 * @since 0.1
 */
@Internal
public final class JsonPath {

    private final String text;
    private final Query query;
    private final List<String> unquoted;

    private JsonPath(String text, Query query, List<String> unquoted) {
        this.text = text;
        this.query = query;
        this.unquoted = List.copyOf(unquoted);
    }

    /**
     * Reads one.
     *
     * @throws JsonPathException if the text is no JSONPath
     */
    public static JsonPath parse(String text) throws JsonPathException {
        Scanner scanner = new Scanner(text);
        Query query = new QueryParser(scanner).whole();
        return new JsonPath(text, query, scanner.unquoted());
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /**
     * Names that RFC 9535 wants in brackets and quotes ({@code .x-internal}, {@code .200}), which the path has after a dot.
     * No other reading of them is possible, so they are read as names.
     */
    public List<String> unquoted() {
        return unquoted;
    }

    /**
     * The way to each node that is selected, as the tokens of a JSON pointer; each node once, in the order of RFC 9535.
     *
     * @throws JsonPathException if too many nodes have to be visited
     */
    public List<List<String>> places(JsonNode root) throws JsonPathException {
        return QueryEvaluator.places(query, root);
    }

    /** The names that the path begins with, up to the first segment that is something else. */
    public List<String> leadingNames() {
        List<String> names = new ArrayList<>();
        for (Query.Segment segment : query.segments()) {
            if (segment.descending()
                    || segment.selectors().size() != 1
                    || !(segment.selectors().get(0) instanceof Selector.Name name)) {
                break;
            }
            names.add(name.name());
        }
        return names;
    }
}
