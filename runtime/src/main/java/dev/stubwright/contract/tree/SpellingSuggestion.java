package dev.stubwright.contract.tree;

import dev.stubwright.Internal;
import java.util.Collection;
import java.util.Optional;

/** Suggests the candidate closest to a misspelt word. Not thread-safe. */
@Internal
public final class SpellingSuggestion {

    // The distance takes quadratic time, and nobody types longer words by hand.
    private static final int MAX_LENGTH = 300;
    /** Limits the total work, since a hostile catalogue may hold thousands of unknown words. */
    private static final long MAX_STEPS = 20_000_000;

    private long remainingSteps = MAX_STEPS;

    /** The closest candidate; empty if none is close enough or the budget is used up. */
    public Optional<String> to(String word, Collection<String> candidates) {
        String closest = null;
        int least = Math.max(3, word.length() / 3) + 1;
        for (String candidate : candidates) {
            remainingSteps--;
            if (word.length() > MAX_LENGTH || remainingSteps <= 0) {
                return Optional.ofNullable(closest);
            }
            if (!candidate.isEmpty() && Math.abs(candidate.length() - word.length()) <= least) {
                remainingSteps -= (long) candidate.length() * word.length();
                int distance = distance(word, candidate);
                boolean first = closest == null || candidate.compareTo(closest) < 0;
                if (distance < least || (distance == least && closest != null && first)) {
                    least = distance;
                    closest = candidate;
                }
            }
        }
        return Optional.ofNullable(closest);
    }

    /** The Levenshtein distance. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
