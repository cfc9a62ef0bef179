package dev.stubwright.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.catalog.place.DocumentLimits;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads documents that repeat each other: whatever member of {@code paths} (or of another large section) was read before,
 * as the same text, is taken as it was read. That is done only where the text is plainly cut at its members, and the
 * outcome is that of {@link DocumentParser#parse}, which reads everything else.
 *
 * <p>Why a cut is safe: SnakeYAML's scanner goes from left to right. Where one member by itself is complete, no quote and
 * no bracket is open, and plain and block scalars end at a line that is indented no deeper than the member (YAML 1.2, 8.1);
 * so the scanner is in the same state at the next member as at the beginning of a text. What reaches over a member in
 * another way (anchors, directives, repeated keys) makes the document one to be read whole.
 */
@Internal
public final class ChunkedReader {

    private static final Set<String> SECTIONS =
            Set.of("paths", "webhooks", "components", "definitions", "parameters", "responses", "securityDefinitions");
    /** Sections stand at the top, or below {@code components}. */
    private static final String SECTIONS_BELOW = "components";
    /** To read a chunk by itself costs more than its share of the whole; too many of them are no API description. */
    private static final int MOST_CHUNKS = 50_000;

    private final ChunkCache cache = new ChunkCache();
    private boolean repeating;

    /**
     * Reads a document as {@link DocumentParser#parse} does.
     *
     * @throws dev.stubwright.InputException as there
     */
    public Document read(String source, byte[] bytes) {
        // The first document is a catalogue, or has no others to share anything with.
        Optional<Document> chunked = repeating ? chunked(source, bytes) : Optional.empty();
        repeating = true;
        return chunked.orElseGet(() -> DocumentParser.read(source, bytes));
    }

    /** Empty if the document is not plainly cut into chunks. */
    Optional<Document> chunked(String source, byte[] bytes) {
        if (bytes.length > DocumentLimits.BYTES) {
            return Optional.empty();
        }
        cache.restart();
        return new Reading(source, new ChunkText(source, bytes)).document();
    }

    /** One document on its way. */
    private final class Reading {

        private final String source;
        private final ChunkText text;
        private int line;
        private int chunks;
        private long nodes = 1;

        private Reading(String source, ChunkText text) {
            this.source = source;
            this.text = text;
            this.line = text.linesBefore();
        }

        Optional<Document> document() {
            ChunkedLines lines = new ChunkedLines();
            return mapping(0, 1, name -> SECTIONS.contains(name), lines)
                    .filter(root -> text.atEnd() && !root.isEmpty())
                    .map(root -> new Document(source, root, lines));
        }

        /** All members that begin in one column; empty unless each of them plainly does. */
        private Optional<ObjectNode> mapping(int column, int depth, Predicate<String> opens, ChunkedLines lines) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (!text.atEnd() && text.column() == column) {
                Optional<Chunk> next = next(column, opens).filter(chunk -> fits(chunk, depth));
                if (next.isEmpty() || object.has(next.get().key())) {
                    return Optional.empty();
                }
                Chunk chunk = next.get();
                lines.add(chunk, line);
                line += chunk.lines();
                JsonNode value = chunk.value();
                if (!text.atEnd() && text.column() > column) {
                    if (!chunk.open()) {
                        return Optional.empty();
                    }
                    ChunkedLines inner = new ChunkedLines();
                    boolean more = depth == 1 && chunk.key().equals(SECTIONS_BELOW);
                    Optional<ObjectNode> members = mapping(text.column(), depth + 1, name -> more, inner);
                    if (members.isEmpty()) {
                        return Optional.empty();
                    }
                    lines.open(inner);
                    value = members.get();
                }
                object.set(chunk.key(), value);
            }
            // Whoever began the mapping goes on, if the column is one of its own.
            return Optional.of(object);
        }

        private Optional<Chunk> next(int column, Predicate<String> opens) {
            Optional<ChunkCache.Known> found =
                    cache.expected(text.bytes(), text.at(), text.limit()).filter(known -> ends(known, column, opens));
            if (found.isEmpty()) {
                int end = text.endOfMember(column, opens);
                found = end < 0 ? Optional.empty() : cache.of(text.bytes(), text.at(), end);
            }
            return found.map(known -> {
                text.advance(text.at() + known.length());
                cache.follow(known);
                return known.chunk();
            });
        }

        private boolean ends(ChunkCache.Known known, int column, Predicate<String> opens) {
            Chunk chunk = known.chunk();
            boolean open = chunk.open() && opens.test(chunk.key());
            return chunk.place().column() == column + 1 && text.ends(text.at() + known.length(), column, open);
        }

        /** The limits count what a document would cost if it shared nothing. */
        private boolean fits(Chunk chunk, int depth) {
            nodes += chunk.extent().nodes();
            chunks++;
            return nodes <= DocumentLimits.NODES
                    && chunks <= MOST_CHUNKS
                    && depth + chunk.extent().depth() <= DocumentLimits.DEPTH;
        }
    }
}
