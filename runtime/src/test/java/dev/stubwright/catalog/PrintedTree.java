package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree in a text where each of its nodes has a line of its own, and what those lines are. */
final class PrintedTree {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final boolean json;
    private int line;

    private PrintedTree(boolean json, int linesBefore) {
        this.json = json;
        this.line = linesBefore + 1;
    }

    /** JSON, indented by tabs. */
    static PrintedTree json(JsonNode tree) {
        PrintedTree printed = new PrintedTree(true, 0);
        printed.print(tree, "", "", false);
        return printed;
    }

    /** YAML in block style, indented by spaces, after some lines of something else. */
    static PrintedTree yaml(JsonNode tree, int linesBefore) {
        PrintedTree printed = new PrintedTree(false, linesBefore);
        printed.print(tree, "", "", false);
        return printed;
    }

    String text() {
        return text.toString();
    }

    /** Pointer of each node below the root, and the line where it must be found. */
    Map<String, Integer> lines() {
        return lines;
    }

    /** @param goesOn whether the first member of a YAML collection stands on the line where the collection begins */
    private void print(JsonNode node, String pointer, String indent, boolean goesOn) {
        if (node.isEmpty()) {
            text.append(node); // scalars too
            return;
        }
        if (json) {
            text.append(node.isObject() ? "{" : "[");
        }
        String inner = indent + (json ? "\t" : "  ");
        String separator = goesOn ? null : "";
        if (node instanceof ObjectNode object) {
            for (var member : object.properties()) {
                String step = member.getKey().replace("~", "~0").replace("/", "~1");
                begin(separator, inner, pointer + "/" + step);
                text.append(TextNode.valueOf(member.getKey())).append(": ");
                print(member.getValue(), pointer + "/" + step, inner, false);
                separator = json ? "," : "";
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                begin(separator, inner, pointer + "/" + i);
                text.append(json ? "" : "- ");
                print(node.get(i), pointer + "/" + i, inner, !json);
                separator = json ? "," : "";
            }
        }
        if (json) {
            newLine(indent);
            text.append(node.isObject() ? "}" : "]");
        }
    }

    private void begin(@Nullable String separator, String indent, String pointer) {
        if (separator != null) {
            text.append(separator);
            newLine(indent);
        }
        lines.put(pointer, line);
    }

    private void newLine(String indent) {
        text.append('\n').append(indent);
        line++;
    }
}
