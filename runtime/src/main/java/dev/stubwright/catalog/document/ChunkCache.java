package dev.stubwright.catalog.document;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Caches parsed chunks by their text. Documents that repeat each other have their chunks in the same order, so the
 * chunk that followed last time is tried first; that requires neither the end of the chunk nor its hash.
 */
final class ChunkCache {

    /** The most bytes of text that are kept. The cache is cleared when it is full. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    // ByteBuffer has equals, hashCode and compareTo by content, so that colliding keys stay fast.
    private final Map<ByteBuffer, CachedChunk> byText = new HashMap<>();
    private @Nullable CachedChunk last;
    private int size;

    /** The chunk that followed the last one in an earlier document, if the text continues with it. */
    Optional<CachedChunk> expected(byte[] text, int from, int to) {
        CachedChunk next = last == null ? null : last.next;
        if (next == null || next.text.length > to - from) {
            return Optional.empty();
        }
        boolean same = Arrays.equals(text, from, from + next.text.length, next.text, 0, next.text.length);
        return same ? Optional.of(next) : Optional.empty();
    }

    /** The chunk with this text, parsed now if it is not in the cache; empty if the text is not a chunk. */
    Optional<CachedChunk> get(byte[] text, int from, int to) {
        CachedChunk found = byText.get(ByteBuffer.wrap(text, from, to - from));
        if (found != null) {
            return Optional.of(found);
        }
        byte[] own = Arrays.copyOfRange(text, from, to);
        Optional<CachedChunk> read = Chunk.read(own).map(chunk -> new CachedChunk(own, chunk));
        read.ifPresent(this::store);
        return read;
    }

    /** Moves on to the next chunk of the document. */
    void advance(CachedChunk next) {
        if (last != null) {
            last.next = next;
        }
        last = next;
    }

    /** Begins another document. */
    void restart() {
        last = null;
    }

    private void store(CachedChunk read) {
        size += read.text.length;
        if (size > MAX_BYTES) {
            byText.clear();
            last = null;
            size = read.text.length;
        }
        byText.put(ByteBuffer.wrap(read.text), read);
    }

    /** A chunk with its text and its last byText successor. */
    static final class CachedChunk {

        private final byte[] text;
        private final Chunk chunk;
        private @Nullable CachedChunk next;

        private CachedChunk(byte[] text, Chunk chunk) {
            this.text = text;
            this.chunk = chunk;
        }

        Chunk chunk() {
            return chunk;
        }

        int length() {
            return text.length;
        }
    }
}
