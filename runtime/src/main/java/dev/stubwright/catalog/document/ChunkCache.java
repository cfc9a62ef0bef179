package dev.stubwright.catalog.document;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chunks that were read so far, by their text. Documents that repeat each other have their chunks in the same order,
 * so that what followed last time is tried first, which needs neither the end of the chunk nor its hash.
 */
final class ChunkCache {

    /** Texts that are kept; what is dropped is read again when it comes again. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    // A buffer is compared by its bytes, and ordered by them where hashes collide.
    private final Map<ByteBuffer, Known> known = new HashMap<>();
    private @Nullable Known last;
    private int size;

    /** The chunk that followed the last one in an earlier document, if the text goes on with it. */
    Optional<Known> expected(byte[] text, int from, int to) {
        Known next = last == null ? null : last.next;
        if (next == null || next.text.length > to - from) {
            return Optional.empty();
        }
        boolean same = Arrays.equals(text, from, from + next.text.length, next.text, 0, next.text.length);
        return same ? Optional.of(next) : Optional.empty();
    }

    /** The chunk with this text, read now if it is new; empty if it is none. */
    Optional<Known> of(byte[] text, int from, int to) {
        Known found = known.get(ByteBuffer.wrap(text, from, to - from));
        if (found != null) {
            return Optional.of(found);
        }
        byte[] own = Arrays.copyOfRange(text, from, to);
        Optional<Known> read = Chunk.read(own).map(chunk -> new Known(own, chunk));
        read.ifPresent(this::keep);
        return read;
    }

    /** Says which chunk the document goes on with. */
    void follow(Known next) {
        if (last != null) {
            last.next = next;
        }
        last = next;
    }

    /** Says that another document begins. */
    void restart() {
        last = null;
    }

    private void keep(Known read) {
        size += read.text.length;
        if (size > MOST_BYTES) {
            known.clear();
            last = null;
            size = read.text.length;
        }
        known.put(ByteBuffer.wrap(read.text), read);
    }

    /** A chunk, and what it was read from. */
    static final class Known {

        private final byte[] text;
        private final Chunk chunk;
        private @Nullable Known next;

        private Known(byte[] text, Chunk chunk) {
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
