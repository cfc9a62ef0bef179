package dev.stubwright.catalog;

/** What a document says, as messages may quote it. */
final class BoundedText {

    private static final int MAX = 200;

    private BoundedText() {}

    static String of(String written) {
        return written.length() > MAX ? written.substring(0, MAX) + "..." : written;
    }
}
