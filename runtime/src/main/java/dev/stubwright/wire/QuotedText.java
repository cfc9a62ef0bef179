package dev.stubwright.wire;

/** Quotes a text of a message for a finding, and shortens it. */
final class QuotedText {

    private static final int LONGEST = 80;

    private QuotedText() {}

    static String of(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        if (visible.length() <= LONGEST) {
            return "\"" + visible + "\"";
        }
        int end = Character.isHighSurrogate(visible.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return "\"" + visible.substring(0, end) + "…\"";
    }
}
