package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.location.DocumentLimits;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state that the JSON and YAML readers share: positions, and the limits on nodes, depth and aliases. */
final class TreeBuilder {

    final PositionTable positions = new PositionTable();
    private final String source;
    private final int linesBefore;
    private int nodes;
    private int aliasedNodes;
    private int aliases;
    private int depth;
    private int deepest;
    private boolean anchored;

    private final Map<String, String> keys = new HashMap<>();

    /** @param linesBefore the number of lines of the file before the text */
    TreeBuilder(String source, int linesBefore) {
        this.source = source;
        this.linesBefore = linesBefore;
    }

    /**
     * Returns one instance for all equal keys. Large documents have a hundred thousand keys, but few different ones.
     */
    String internKey(String name) {
        String known = keys.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    /** Converts a line of the text to a line of the file. */
    int line(int lineOfText) {
        return linesBefore + lineOfText;
    }

    void countNode(int line, int column) {
        count(1, line, column);
    }

    void enter(int line, int column) {
        depth++;
        checkDepth(depth, line, column);
    }

    void leave() {
        depth--;
    }

    /** Notes that the text has an anchor, so that other parts may refer to it. */
    void markAnchored() {
        anchored = true;
    }

    boolean isAnchored() {
        return anchored;
    }

    /** The size of the tree so far. */
    Extent extent() {
        return new Extent(nodes, deepest);
    }

    /** Starts measuring the extent of an anchored node. */
    Extent beginExtent() {
        Extent before = new Extent(nodes, deepest);
        deepest = depth;
        return before;
    }

    /** Ends the measurement that {@link #beginExtent()} started. */
    Extent endExtent(Extent before) {
        Extent extent = new Extent(nodes - before.nodes(), deepest - depth);
        deepest = Math.max(deepest, before.depth());
        return extent;
    }

    /**
     * Counts an alias as if its node were written out: sharing it costs nothing here, but whoever walks the tree visits
     * it again.
     */
    void countAlias(Extent extent, int line, int column) {
        aliasedNodes += extent.nodes();
        if (aliasedNodes > DocumentLimits.ALIASED_NODES) {
            throw error(
                    line,
                    column,
                    "the document's aliases add more than " + DocumentLimits.ALIASED_NODES
                            + " values when they are expanded",
                    "use fewer aliases");
        }
        if (extent.depth() > 0 && ++aliases > DocumentLimits.ALIASES) {
            throw error(
                    line,
                    column,
                    "the document uses more than " + DocumentLimits.ALIASES + " aliases",
                    "use fewer of them");
        }
        count(extent.nodes(), line, column);
        checkDepth(depth + extent.depth(), line, column);
    }

    private void count(int more, int line, int column) {
        nodes += more;
        if (nodes > DocumentLimits.NODES) {
            throw error(line, column, "the document has more than " + DocumentLimits.NODES + " values", "split it");
        }
    }

    private void checkDepth(int level, int line, int column) {
        deepest = Math.max(deepest, level);
        if (level > DocumentLimits.DEPTH) {
            throw error(
                    line,
                    column,
                    "the document is nested deeper than " + DocumentLimits.DEPTH + " levels",
                    "check whether it is an OpenAPI document");
        }
    }

    InputException error(int line, int column, String problem, String advice) {
        return error(line, column, problem, advice, null);
    }

    InputException error(int line, int column, String problem, String advice, @Nullable Exception cause) {
        return new InputException(new SourceLocation(source, line(line), column, ""), problem, advice, cause);
    }

    Document document(JsonNode root) {
        return new Document(source, root, positions);
    }

    /**
     * The size of a part of the tree.
     *
     * @param nodes the number of values, with aliases expanded
     * @param depth the nesting depth of containers
     */
    record Extent(int nodes, int depth) {}
}
