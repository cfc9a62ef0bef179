package dev.stubwright.wire;

import dev.stubwright.contract.Parameter;

/**
 * Refuses texts that a header cannot carry unchanged. Servers do not percent-decode headers, so nothing can be escaped.
 *
 * @param parameter the header
 * @param items whether the text is one of several items, separated by commas
 */
record HeaderValueCheck(Parameter parameter, boolean items) {

    String requireSafe(String text) {
        // Visible US-ASCII, spaces and tabs inside (RFC 9110, 5.5); servers differ on other characters.
        if (!text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'))) {
            throw refusal("a character outside visible US-ASCII");
        }
        if (!text.strip().equals(text)) {
            throw refusal("a space or tab at its start or end");
        }
        if (items && text.indexOf(',') >= 0) {
            throw refusal("a comma inside an item, although commas separate items");
        }
        return text;
    }

    private IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException("the value of header " + parameter.name() + " contains " + reason);
    }
}
