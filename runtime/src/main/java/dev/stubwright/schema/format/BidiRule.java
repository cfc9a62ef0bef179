package dev.stubwright.schema.format;

/** The Bidi rule, which applies to all labels of a domain name if one of them is written from right to left (RFC 5893, 2). */
final class BidiRule {

    private BidiRule() {}

    static boolean isSatisfied(String[] labels) {
        boolean bidirectional = false;
        for (String label : labels) {
            bidirectional |= label.codePoints().anyMatch(c -> isRightToLeft(Character.getDirectionality(c)));
        }
        if (!bidirectional) {
            return true;
        }
        for (String label : labels) {
            if (!label.isEmpty() && !isSatisfied(label.codePoints().toArray())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSatisfied(int[] label) {
        byte first = Character.getDirectionality(label[0]);
        boolean leftToRight = first == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
        if (!leftToRight && !isLetter(first)) {
            return false;
        }
        boolean european = false;
        boolean arabic = false;
        byte last = first;
        for (int c : label) {
            byte direction = Character.getDirectionality(c);
            european |= direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
            arabic |= direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
            boolean other =
                    leftToRight ? isRightToLeft(direction) : direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
            if (other) {
                return false;
            }
            last = direction == Character.DIRECTIONALITY_NONSPACING_MARK ? last : direction;
        }
        boolean number = last == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
        return leftToRight
                ? number || last == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                : !(european && arabic) && (number || isRightToLeft(last));
    }

    /** R and AL. */
    private static boolean isLetter(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** R, AL and AN. */
    private static boolean isRightToLeft(byte direction) {
        return isLetter(direction) || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
