package dev.stubwright.contract.jsonpath;

/** How much work following one path may take: a node that is looked at, or a character that an expression is tried on. */
final class WorkBudget {

    // A document of 4 MB has about 200,000 nodes, and an honest path looks at each a few times.
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

    /** For a look at a whole text, which is quick, but not for nothing where texts are long. */
    void spendOn(int characters) {
        spend(1 + characters / CHARACTERS_PER_STEP);
    }

    /** A text that counts how often it is looked at. */
    CharSequence counted(CharSequence text, int price) {
        return new CountedText(this, text, price);
    }

    private record CountedText(WorkBudget budget, CharSequence text, int price) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend(price);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(budget, text.subSequence(start, end), price);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** All is spent. Leaves through the engine of regular expressions, so it cannot be a checked one. */
    static final class SpentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SpentException() {
            super("it selects or tries more than " + STEPS + " nodes", null, false, false);
        }
    }
}
