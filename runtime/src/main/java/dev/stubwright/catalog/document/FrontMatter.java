package dev.stubwright.catalog.document;

import dev.stubwright.catalog.place.DocumentLocation;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of a Markdown file between its first two {@code ---} lines, or a whole text that has none. In other files the
 * second such line begins a further document, so that it ends the text only where nothing follows.
 *
 * @param text what is to be read
 * @param linesBefore how many lines of the file come before it
 * @param fenced whether there was a first {@code ---} line
 */
record FrontMatter(String text, int linesBefore, boolean fenced) {

    private static final String FENCE = "---";
    /** YAML's own end of a document (9.1.2), which Pandoc and Jekyll take for a closing fence too. */
    private static final String END = "...";

    /** What {@link DocumentLocation.Remote#shown} writes for a query. */
    private static final Pattern QUERY = Pattern.compile("\\?[0-9a-f]+$");

    static boolean isMarkdown(String source) {
        String lower = QUERY.matcher(source).replaceFirst("").toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    static FrontMatter of(String source, String file) {
        int at = 0;
        int lines = 1;
        while (at < file.length() && lineAt(file, at).isBlank()) {
            at = next(file, at);
            lines++;
        }
        if (!lineAt(file, at).stripTrailing().equals(FENCE)) {
            return new FrontMatter(file, 0, false);
        }
        int start = next(file, at);
        for (at = start; at < file.length(); at = next(file, at)) {
            String line = lineAt(file, at).stripTrailing();
            if ((line.equals(FENCE) || line.equals(END)) && (isMarkdown(source) || isNothing(file, next(file, at)))) {
                return new FrontMatter(file.substring(start, at), lines, true);
            }
        }
        // No closing fence: "---" was YAML's own document start.
        return new FrontMatter(file.substring(start), lines, true);
    }

    /** Blank lines and YAML's comments. */
    private static boolean isNothing(String file, int from) {
        for (int at = from; at < file.length(); at = next(file, at)) {
            String line = lineAt(file, at);
            if (!line.isBlank() && !line.startsWith("#")) {
                return false;
            }
        }
        return true;
    }

    private static String lineAt(String text, int from) {
        return text.substring(from, endOfLine(text, from));
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int next(String text, int from) {
        int end = endOfLine(text, from);
        boolean windows = text.startsWith("\r\n", end);
        return Math.min(text.length(), end + (windows ? 2 : 1));
    }
}
