package dev.stubwright.contract.jsonpath;

/** How much work following one path may take: a node that is looked at, or a character that an expression is tried on. */
final class Budget {

    // A document of 4 MB has about 200,000 nodes, and an honest path looks at each a few times.
    private static final int STEPS = 4_000_000;

    private int left = STEPS;

    void spend() {
        if (--left < 0) {
            throw new SpentException();
        }
    }

    /** A text that counts how often it is looked at. */
    CharSequence counted(CharSequence text) {
        return new CountedText(this, text);
    }

    private record CountedText(Budget budget, CharSequence text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(budget, text.subSequence(start, end));
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
