package dev.stubwright.mock.routing;

/** Levenshtein's distance of two words, up to a limit. */
final class EditDistance {

    private EditDistance() {}

    /** The distance, or {@code limit + 1} if it is larger than {@code limit}. */
    static int between(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            previous = current;
        }
        return Math.min(previous[other.length()], limit + 1);
    }
}
