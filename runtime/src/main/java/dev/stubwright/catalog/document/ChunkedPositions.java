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

/**
 * Locates the nodes of a mapping whose members are chunks: the position in the chunk plus the line where the chunk
 * begins.
 */
final class ChunkedPositions implements NodeLocator {

    private final List<Chunk> chunks = new ArrayList<>();
    private final Map<Integer, ChunkedPositions> inner = new HashMap<>();
    private int[] linesBefore = new int[8];
    /** Built on first use, for large mappings only. */
    private volatile @Nullable Map<String, Integer> indices;

    /** @param linesInFront the number of lines of the file before the chunk */
    void add(Chunk chunk, int linesInFront) {
        if (chunks.size() == linesBefore.length) {
            linesBefore = Arrays.copyOf(linesBefore, linesBefore.length * 2);
        }
        linesBefore[chunks.size()] = linesInFront;
        chunks.add(chunk);
    }

    /** Sets the value of the last member to a mapping that also consists of chunks. */
    void addInner(ChunkedPositions value) {
        inner.put(chunks.size() - 1, value);
    }

    @Override
    public NodeLocator.Position find(JsonNode root, String pointer) {
        ChunkedPositions lines = this;
        ContainerNode<?> node = (ContainerNode<?>) root; // only mappings are split into chunks
        JsonPointer rest = PositionTable.toJsonPointer(pointer);
        NodeLocator.Position found = place(0, chunks.get(0).place());
        while (!rest.matches()) {
            int index = lines.indexOf(node, rest.getMatchingProperty());
            if (index < 0) {
                return found;
            }
            Chunk chunk = lines.chunks.get(index);
            found = lines.place(index, chunk.place());
            JsonNode value = node.path(rest.getMatchingProperty());
            rest = rest.tail();
            ChunkedPositions deeper = lines.inner.get(index);
            if (deeper == null) {
                return lines.place(index, chunk.positions().find(value, rest, chunk.place()));
            }
            lines = deeper;
            node = (ContainerNode<?>) value;
        }
        return found;
    }

    private int indexOf(ContainerNode<?> object, String member) {
        if (object.size() <= PositionTable.MAX_LINEAR_SEARCH) {
            return PositionTable.indexOf(object, member);
        }
        Map<String, Integer> known = indices;
        if (known == null) {
            known = PositionTable.indices(object);
            indices = known;
        }
        return known.getOrDefault(member, -1);
    }

    /** Documents with duplicate keys are never split into chunks. */
    @Override
    public List<NodeLocator.DuplicateMember> duplicateMembers() {
        return List.of();
    }

    private NodeLocator.Position place(int index, NodeLocator.Position inChunk) {
        return new NodeLocator.Position(linesBefore[index] + inChunk.line(), inChunk.column());
    }
}
