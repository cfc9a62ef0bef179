package dev.stubwright.catalog.document;

import dev.stubwright.catalog.location.DocumentLocation;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of a Markdown file between its first two {@code ---} lines, or the whole text if there are none. In other
 * files a second {@code ---} line starts another YAML document, so it ends the text only if nothing follows.
 *
 * @param text the text to parse
 * @param linesBefore the number of lines of the file before the text
 * @param fenced whether the file begins with a {@code ---} line
 */
record FrontMatter(String text, int linesBefore, boolean fenced) {

    private static final String FENCE = "---";
    /** YAML's document end marker (9.1.2), which Pandoc and Jekyll also accept as closing fence. */
    private static final String END = "...";

    /** The hash that {@link DocumentLocation.Remote#displayName} shows instead of a query. */
    private static final Pattern QUERY = Pattern.compile("\\?[0-9a-f]+$");

    static boolean isMarkdown(String source) {
        String lower = QUERY.matcher(source).replaceFirst("").toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    static FrontMatter of(String source, String file) {
        int at = 0;
        int lines = 1;
        while (at < file.length() && lineAt(file, at).isBlank()) {
            at = nextLine(file, at);
            lines++;
        }
        if (!lineAt(file, at).stripTrailing().equals(FENCE)) {
            return new FrontMatter(file, 0, false);
        }
        int start = nextLine(file, at);
        for (at = start; at < file.length(); at = nextLine(file, at)) {
            String line = lineAt(file, at).stripTrailing();
            if ((line.equals(FENCE) || line.equals(END))
                    && (isMarkdown(source) || isBlankOrComments(file, nextLine(file, at)))) {
                return new FrontMatter(file.substring(start, at), lines, true);
            }
        }
        // Without a closing fence, "---" is YAML's document start.
        return new FrontMatter(file.substring(start), lines, true);
    }

    /** Whether only blank lines and YAML comments follow. */
    private static boolean isBlankOrComments(String file, int from) {
        for (int at = from; at < file.length(); at = nextLine(file, at)) {
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

    private static int nextLine(String text, int from) {
        int end = endOfLine(text, from);
        boolean windows = text.startsWith("\r\n", end);
        return Math.min(text.length(), end + (windows ? 2 : 1));
    }
}
