package dev.stubwright.catalog;

/**
 * Hears how far reading has come. Called from the thread that reads.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ReadingProgress {

    /** Does not listen. */
    ReadingProgress NONE = (source, read, of) -> {};

    /**
     * One more document was read, or was found unreadable.
     *
     * @param source what it is called in messages
     * @param read how many documents are done, this one included
     * @param of how many there are to read, as far as is known by now
     */
    void read(String source, int read, int of);
}
