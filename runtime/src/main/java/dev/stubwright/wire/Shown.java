package dev.stubwright.wire;

/** Texts of a message as they appear in findings: quoted, and shortened if long. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String text(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        if (visible.length() <= LONGEST) {
            return "\"" + visible + "\"";
        }
        int end = Character.isHighSurrogate(visible.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return "\"" + visible.substring(0, end) + "…\"";
    }
}
