package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import java.util.Optional;

/**
 * One member of a block mapping, read by itself. Its lines count from its own first one, so that all documents that hold
 * the same text may share it.
 *
 * @param place where the key stands
 * @param lines how many lines the text has
 * @param extent of the value
 * @param open whether nothing but comments comes after the key, so that more members may be its value
 */
record Chunk(
        String key,
        JsonNode value,
        NodePositions positions,
        NodeLines.Position place,
        int lines,
        TreeBuilder.Extent extent,
        boolean open) {

    private static final String MERGE_KEY = "<<";

    /** Empty unless the text is exactly one member, and means the same wherever it stands. */
    static Optional<Chunk> read(byte[] bytes) {
        try {
            String text = TextDecoder.decode(bytes, "");
            TreeBuilder builder = new TreeBuilder("", 0);
            if (breaksLinesOddly(text)
                    || !(YamlTree.root(text, builder) instanceof ObjectNode root)
                    || root.size() != 1
                    || builder.isAnchored()
                    || !builder.positions.repeated().isEmpty()) {
                return Optional.empty();
            }
            String key = root.fieldNames().next();
            NodeLines.Position place = builder.positions.at(root, 1);
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
            return Optional.empty(); // whoever reads the whole text will say why, and where
        }
    }

    /** What breaks a line for one of SnakeYAML and {@link FrontMatter}, and not for the other, or for an editor. */
    private static boolean breaksLinesOddly(String text) {
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
