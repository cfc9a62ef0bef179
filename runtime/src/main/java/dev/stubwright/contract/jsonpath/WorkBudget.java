package dev.stubwright.contract.jsonpath;

/** Limits the work to evaluate a path. A step is a visited node, or a character that a regular expression reads. */
final class WorkBudget {

    // A document of 4 MB has about 200,000 nodes, and a realistic path visits each a few times.
    private static final int STEPS = 4_000_000;
    private static final int CHARACTERS_PER_STEP = 64;

    private int left = STEPS;

    void spend() {
        spend(1);
    }

    void spend(int steps) {
        left -= Math.min(steps, left + 1);
        if (left < 0) {
            throw new SpentException();
        }
    }

    /** Spends on an operation on a whole text, such as a comparison. It is fast, but not free for long texts. */
    void spendOnText(int characters) {
        spend(1 + characters / CHARACTERS_PER_STEP);
    }

    /** A text that spends steps whenever a character is read. */
    CharSequence metered(CharSequence text, int stepsPerCharacter) {
        return new MeteredText(this, text, stepsPerCharacter);
    }

    private record MeteredText(WorkBudget budget, CharSequence text, int stepsPerCharacter) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend(stepsPerCharacter);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new MeteredText(budget, text.subSequence(start, end), stepsPerCharacter);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    // Unchecked, because it is thrown through the regular expression engine.
    static final class SpentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SpentException() {
            super("it visits more than " + STEPS + " nodes", null, false, false);
        }
    }
}
