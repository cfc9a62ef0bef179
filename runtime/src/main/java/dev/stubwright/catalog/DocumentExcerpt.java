package dev.stubwright.catalog;

/** What a document says, as messages may quote it. */
final class DocumentExcerpt {

    private static final int MAX = 200;

    private DocumentExcerpt() {}

    static String of(String written) {
        return written.length() > MAX ? written.substring(0, MAX) + "..." : written;
    }
}
