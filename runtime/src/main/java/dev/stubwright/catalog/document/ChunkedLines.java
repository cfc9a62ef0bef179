package dev.stubwright.catalog.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a mapping whose members are chunks: each has its own, and here is where each chunk begins. */
final class ChunkedLines implements NodeLines {

    private final List<Chunk> chunks = new ArrayList<>();
    private final Map<Integer, ChunkedLines> inner = new HashMap<>();
    private int[] before = new int[8];
    /** Only made where somebody looks for one of many. */
    private volatile @Nullable Map<String, Integer> indices;

    /** @param linesBefore lines of the file before the chunk */
    void add(Chunk chunk, int linesBefore) {
        if (chunks.size() == before.length) {
            before = Arrays.copyOf(before, before.length * 2);
        }
        before[chunks.size()] = linesBefore;
        chunks.add(chunk);
    }

    /** Says that the value of the last member is made of chunks, too. */
    void open(ChunkedLines value) {
        inner.put(chunks.size() - 1, value);
    }

    @Override
    public NodeLines.Position find(JsonNode root, String pointer) {
        ChunkedLines lines = this;
        ContainerNode<?> node = (ContainerNode<?>) root; // what is made of chunks is a mapping
        JsonPointer rest = NodePositions.compile(pointer);
        NodeLines.Position found = place(0, chunks.get(0).place());
        while (!rest.matches()) {
            int index = lines.indexOf(node, rest.getMatchingProperty());
            if (index < 0) {
                return found;
            }
            Chunk chunk = lines.chunks.get(index);
            found = lines.place(index, chunk.place());
            JsonNode value = node.path(rest.getMatchingProperty());
            rest = rest.tail();
            ChunkedLines deeper = lines.inner.get(index);
            if (deeper == null) {
                return lines.place(index, chunk.positions().find(value, rest, chunk.place()));
            }
            lines = deeper;
            node = (ContainerNode<?>) value;
        }
        return found;
    }

    private int indexOf(ContainerNode<?> object, String member) {
        if (object.size() <= NodePositions.FEW) {
            return NodePositions.indexOf(object, member);
        }
        Map<String, Integer> known = indices;
        if (known == null) {
            known = NodePositions.indices(object);
            indices = known;
        }
        return known.getOrDefault(member, -1);
    }

    /** What holds a key twice is read whole. */
    @Override
    public List<NodeLines.Repeated> repeated() {
        return List.of();
    }

    private NodeLines.Position place(int index, NodeLines.Position inChunk) {
        return new NodeLines.Position(before[index] + inChunk.line(), inChunk.column());
    }
}
