package dev.stubwright.report;

/** {@code 1 case}, {@code 2 cases}. */
final class Count {

    private Count() {}

    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
