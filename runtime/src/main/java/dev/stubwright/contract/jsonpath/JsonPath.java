package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.jsonpath.Query.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSONPath expression (RFC 9535). Immutable and thread-safe.
 *
 * @since 0.1
 */
@Internal
public final class JsonPath {

    private final String text;
    private final Query query;
    private final List<String> unquotedNames;

    private JsonPath(String text, Query query, List<String> unquotedNames) {
        this.text = text;
        this.query = query;
        this.unquotedNames = List.copyOf(unquotedNames);
    }

    /**
     * Parses an expression.
     *
     * @throws JsonPathException if the text is not a JSONPath
     */
    public static JsonPath parse(String text) throws JsonPathException {
        Scanner scanner = new Scanner(text);
        Query query = new QueryParser(scanner).parse();
        return new JsonPath(text, query, scanner.unquotedNames());
    }

    /** The expression as written. */
    public String text() {
        return text;
    }

    /**
     * Names after a dot that RFC 9535 allows only in brackets and quotes ({@code .x-internal}, {@code .200}). They are not
     * ambiguous, so they are accepted.
     */
    public List<String> unquotedNames() {
        return unquotedNames;
    }

    /**
     * Selects nodes. Returns the tokens of the JSON pointer of each selected node, without duplicates, in the order of
     * RFC 9535.
     *
     * @throws JsonPathException if too many nodes must be visited
     */
    public List<List<String>> select(JsonNode root) throws JsonPathException {
        return QueryEvaluator.evaluate(query, root);
    }

    /** The names at the beginning of the path, up to the first segment that is not a single name. */
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
