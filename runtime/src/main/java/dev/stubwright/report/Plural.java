package dev.stubwright.report;

/** Counts with nouns: {@code 1 case}, {@code 2 cases}. */
final class Plural {

    private Plural() {}

    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
