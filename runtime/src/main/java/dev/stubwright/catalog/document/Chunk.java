package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import java.util.Optional;

/**
 * One member of a YAML block mapping, parsed on its own. Its lines count from its own first line, so that documents
 * with the same text can share it.
 *
 * @param place the position of the key
 * @param lines the number of lines of its text
 * @param extent the size of the value
 * @param open whether only comments follow the key, so that members with a deeper indent may be its value
 */
record Chunk(
        String key,
        JsonNode value,
        PositionTable positions,
        NodeLocator.Position place,
        int lines,
        TreeBuilder.Extent extent,
        boolean open) {

    private static final String MERGE_KEY = "<<";

    /**
     * Parses a text. Empty unless it is exactly one member that means the same in every document, without anchors,
     * merge keys or duplicate keys.
     */
    static Optional<Chunk> read(byte[] bytes) {
        try {
            String text = TextDecoder.decode(bytes, "");
            TreeBuilder builder = new TreeBuilder("", 0);
            if (hasAmbiguousLineBreaks(text)
                    || !(YamlTreeReader.root(text, builder) instanceof ObjectNode root)
                    || root.size() != 1
                    || builder.isAnchored()
                    || !builder.positions.duplicateMembers().isEmpty()) {
                return Optional.empty();
            }
            String key = root.fieldNames().next();
            NodeLocator.Position place = builder.positions.at(root, 1);
            JsonNode value = root.path(key);
            TreeBuilder.Extent whole = builder.extent();
            return key.equals(MERGE_KEY)
                    ? Optional.empty()
                    : Optional.of(new Chunk(
                            key,
                            value,
                            builder.positions,
                            place,
                            lines(bytes),
                            new TreeBuilder.Extent(whole.nodes() - 1, whole.depth() - 1),
                            value.isNull() && isOpen(text, place.line())));
        } catch (InputException unreadable) {
            return Optional.empty(); // parsing the whole document reports the error
        }
    }

    /**
     * Whether SnakeYAML and {@link FrontMatter} would count different lines: for a lone CR, or a Unicode line
     * separator.
     */
    private static boolean hasAmbiguousLineBreaks(String text) {
        for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
            if (!text.startsWith("\n", i + 1)) {
                return true;
            }
        }
        return text.indexOf('\u0085') >= 0 || text.indexOf('\u2028') >= 0 || text.indexOf('\u2029') >= 0;
    }

    private static int lines(byte[] bytes) {
        int lines = 0;
        for (byte one : bytes) {
            if (one == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static boolean isOpen(String text, int keyLine) {
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            boolean nothing = each.isBlank() || each.stripLeading().startsWith("#");
            if (line == keyLine ? !each.stripTrailing().endsWith(":") : !nothing) {
                return false;
            }
        }
        return true;
    }
}
