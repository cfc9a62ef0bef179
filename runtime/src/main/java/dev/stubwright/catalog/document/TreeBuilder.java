package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.place.DocumentLimits;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What both readers keep while they build a tree: positions, and the limits. */
final class TreeBuilder {

    final NodePositions positions = new NodePositions();
    private final String source;
    private final int linesBefore;
    private int nodes;
    private int aliasedNodes;
    private int aliases;
    private int depth;
    private int deepest;
    private boolean anchored;

    private final Map<String, String> keys = new HashMap<>();

    /** @param linesBefore how many lines of the file come before the text that is read */
    TreeBuilder(String source, int linesBefore) {
        this.source = source;
        this.linesBefore = linesBefore;
    }

    /** The one text for all keys that are equal: a large document has a hundred thousand keys, and few different ones. */
    String key(String name) {
        String known = keys.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    /** The line of the file. */
    int line(int lineOfText) {
        return linesBefore + lineOfText;
    }

    void countNode(int line, int column) {
        count(1, line, column);
    }

    void enter(int line, int column) {
        depth++;
        reach(depth, line, column);
    }

    void leave() {
        depth--;
    }

    /** Tells that a node has a name by which the rest of the text may repeat it. */
    void anchor() {
        anchored = true;
    }

    boolean isAnchored() {
        return anchored;
    }

    /** All that was read. */
    Extent extent() {
        return new Extent(nodes, deepest);
    }

    /** Begins to measure what an alias may repeat later. */
    Extent begin() {
        Extent before = new Extent(nodes, deepest);
        deepest = depth;
        return before;
    }

    /** What was read since {@link #begin()}. */
    Extent end(Extent before) {
        Extent extent = new Extent(nodes - before.nodes(), deepest - depth);
        deepest = Math.max(deepest, before.depth());
        return extent;
    }

    /** An alias shares the node that it names and costs nothing; what it costs whoever walks the tree is counted. */
    void repeat(Extent extent, int line, int column) {
        aliasedNodes += extent.nodes();
        if (aliasedNodes > DocumentLimits.ALIASED_NODES) {
            throw refuse(
                    line,
                    column,
                    "the document's aliases stand for more than " + DocumentLimits.ALIASED_NODES
                            + " values once written out",
                    "write out what is meant");
        }
        if (extent.depth() > 0 && ++aliases > DocumentLimits.ALIASES) {
            throw refuse(
                    line,
                    column,
                    "the document uses more than " + DocumentLimits.ALIASES + " aliases",
                    "write them out");
        }
        count(extent.nodes(), line, column);
        reach(depth + extent.depth(), line, column);
    }

    private void count(int more, int line, int column) {
        nodes += more;
        if (nodes > DocumentLimits.NODES) {
            throw refuse(line, column, "the document has more than " + DocumentLimits.NODES + " values", "split it");
        }
    }

    private void reach(int level, int line, int column) {
        deepest = Math.max(deepest, level);
        if (level > DocumentLimits.DEPTH) {
            throw refuse(
                    line,
                    column,
                    "the document is nested deeper than " + DocumentLimits.DEPTH + " levels",
                    "check whether it is an API description at all");
        }
    }

    InputException refuse(int line, int column, String problem, String advice) {
        return refuse(line, column, problem, advice, null);
    }

    InputException refuse(int line, int column, String problem, String advice, @Nullable Exception cause) {
        return new InputException(new SourceLocation(source, line(line), column, ""), problem, advice, cause);
    }

    Document document(JsonNode root) {
        return new Document(source, root, positions);
    }

    /**
     * The size of a part of the tree.
     *
     * @param nodes values in it, its aliases written out
     * @param depth containers inside containers
     */
    record Extent(int nodes, int depth) {}
}
