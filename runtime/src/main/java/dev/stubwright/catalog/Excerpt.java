package dev.stubwright.catalog;

/** Shortens text from a document, so that messages can quote it. */
final class Excerpt {

    private static final int MAX = 200;

    private Excerpt() {}

    static String of(String text) {
        return text.length() > MAX ? text.substring(0, MAX) + "..." : text;
    }
}
