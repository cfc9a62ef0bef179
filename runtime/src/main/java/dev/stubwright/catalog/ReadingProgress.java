package dev.stubwright.catalog;

/**
 * Receives the progress of reading. Called from the reading thread.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ReadingProgress {

    /** Ignores progress. */
    ReadingProgress NONE = (source, read, of) -> {};

    /**
     * Called after each document, whether it could be read or not.
     *
     * @param source the document as shown in messages
     * @param read the number of documents read so far, this one included
     * @param of the number of documents to read, as far as it is known
     */
    void read(String source, int read, int of);
}
