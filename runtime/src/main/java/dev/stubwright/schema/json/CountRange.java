package dev.stubwright.schema.json;

import dev.stubwright.Internal;

/**
 * The allowed number of characters, items or properties.
 *
 * @param leastSource the address of the keyword that sets {@code least}; empty if there is none
 * @param mostSource the address of the keyword that sets {@code most}; empty if there is none
 */
@Internal
public record CountRange(int least, int most, String leastSource, String mostSource) {

    public static final CountRange ANY = new CountRange(0, Integer.MAX_VALUE, "", "");

    public static CountRange of(int least, int most) {
        return new CountRange(least, most, "", "");
    }

    public CountRange atLeast(int count, String source) {
        return count > least ? new CountRange(count, most, source, mostSource) : this;
    }

    public CountRange atMost(int count, String source) {
        return count < most ? new CountRange(least, count, leastSource, source) : this;
    }

    public boolean isAny() {
        return least == 0 && most == Integer.MAX_VALUE;
    }

    public boolean contains(int count) {
        return count >= least && count <= most;
    }
}
