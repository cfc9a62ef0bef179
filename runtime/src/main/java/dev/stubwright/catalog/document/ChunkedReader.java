package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.catalog.location.DocumentLimits;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads documents, and reuses members of {@code paths} and other large sections that an earlier document has with the
 * same text. Documents that cannot be split into members with certainty are parsed as a whole; the result is always
 * that of {@link DocumentParser#parse}.
 *
 * <p>Why splitting is safe: SnakeYAML's scanner reads from left to right. After a member that is complete in itself, no
 * quote and no bracket is open, and plain and block scalars end at a line that is not indented deeper than the member
 * (YAML 1.2, 8.1). So the scanner is in the same state before the next member as at the start of a text. Documents with
 * anything that reaches across members (anchors, directives, duplicate keys) are parsed as a whole.
 */
@Internal
public final class ChunkedReader {

    private static final Set<String> SECTIONS =
            Set.of("paths", "webhooks", "components", "definitions", "parameters", "responses", "securityDefinitions");
    /** Sections are at the top level or below {@code components}. */
    private static final String SECTIONS_BELOW = "components";
    /** Parsing a chunk separately costs more than parsing it with the rest, and no API description has this many. */
    private static final int MAX_CHUNKS = 50_000;

    private final ChunkCache cache = new ChunkCache();
    private boolean repeating;

    /**
     * Reads a document like {@link DocumentParser#parse}.
     *
     * @throws dev.stubwright.InputException as there
     */
    public Document read(String source, byte[] bytes) {
        // There is nothing to reuse for the first document.
        Optional<Document> chunked = repeating ? readChunked(source, bytes) : Optional.empty();
        repeating = true;
        return chunked.orElseGet(() -> DocumentParser.read(source, bytes));
    }

    /** Empty if the document cannot be split into chunks with certainty. */
    Optional<Document> readChunked(String source, byte[] bytes) {
        if (bytes.length > DocumentLimits.BYTES) {
            return Optional.empty();
        }
        cache.restart();
        return new Reading(source, new ChunkScanner(source, bytes)).document();
    }

    /** The state of reading one document. */
    private final class Reading {

        private final String source;
        private final ChunkScanner text;
        private int line;
        private int chunks;
        private long nodes = 1;

        private Reading(String source, ChunkScanner text) {
            this.source = source;
            this.text = text;
            this.line = text.linesBefore();
        }

        Optional<Document> document() {
            ChunkedPositions lines = new ChunkedPositions();
            return mapping(0, 1, name -> SECTIONS.contains(name), lines)
                    .filter(root -> text.atEnd() && !root.isEmpty())
                    .map(root -> new Document(source, root, lines));
        }

        /** Reads the members that begin in one column; empty if one of them is not clear. */
        private Optional<ObjectNode> mapping(int column, int depth, Predicate<String> opens, ChunkedPositions lines) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (!text.atEnd() && text.nextKeyColumn() == column) {
                Optional<Chunk> next = next(column, opens).filter(chunk -> fits(chunk, depth));
                if (next.isEmpty() || object.has(next.get().key())) {
                    return Optional.empty();
                }
                Chunk chunk = next.get();
                lines.add(chunk, line);
                line += chunk.lines();
                JsonNode value = chunk.value();
                if (!text.atEnd() && text.nextKeyColumn() > column) {
                    if (!chunk.open()) {
                        return Optional.empty();
                    }
                    ChunkedPositions inner = new ChunkedPositions();
                    boolean more = depth == 1 && chunk.key().equals(SECTIONS_BELOW);
                    Optional<ObjectNode> members = mapping(text.nextKeyColumn(), depth + 1, name -> more, inner);
                    if (members.isEmpty()) {
                        return Optional.empty();
                    }
                    lines.addInner(inner);
                    value = members.get();
                }
                object.set(chunk.key(), value);
            }
            // A line with a smaller indent belongs to an outer mapping.
            return Optional.of(object);
        }

        private Optional<Chunk> next(int column, Predicate<String> opens) {
            Optional<ChunkCache.CachedChunk> found = cache.expected(text.bytes(), text.position(), text.limit())
                    .filter(cached -> ends(cached, column, opens));
            if (found.isEmpty()) {
                int end = text.endOfMember(column, opens);
                found = end < 0 ? Optional.empty() : cache.get(text.bytes(), text.position(), end);
            }
            return found.map(cached -> {
                text.advance(text.position() + cached.length());
                cache.advance(cached);
                return cached.chunk();
            });
        }

        private boolean ends(ChunkCache.CachedChunk cached, int column, Predicate<String> opens) {
            Chunk chunk = cached.chunk();
            boolean open = chunk.open() && opens.test(chunk.key());
            return chunk.place().column() == column + 1
                    && text.endsMember(text.position() + cached.length(), column, open);
        }

        /**
         * Counts shared chunks as if each document had its own copy, so that the limits do not depend on the order of
         * reading.
         */
        private boolean fits(Chunk chunk, int depth) {
            nodes += chunk.extent().nodes();
            chunks++;
            return nodes <= DocumentLimits.NODES
                    && chunks <= MAX_CHUNKS
                    && depth + chunk.extent().depth() <= DocumentLimits.DEPTH;
        }
    }
}
