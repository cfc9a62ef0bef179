package dev.stubwright.catalog;

/**
 * The part of a Markdown file between its first two {@code ---} lines, or a whole text that has none.
 *
 * @param text what is to be read
 * @param linesBefore how many lines of the file come before it
 * @param fenced whether there was a first {@code ---} line
 */
record FrontMatter(String text, int linesBefore, boolean fenced) {

    private static final String FENCE = "---";
    /** YAML's own end of a document (9.1.2), which Pandoc and Jekyll take for a closing fence too. */
    private static final String END = "...";

    static FrontMatter of(String file) {
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
            if (line.equals(FENCE) || line.equals(END)) {
                return new FrontMatter(file.substring(start, at), lines, true);
            }
        }
        // No closing fence: "---" was YAML's own document start.
        return new FrontMatter(file.substring(start), lines, true);
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
