package dev.stubwright.wire;

import dev.stubwright.contract.Parameter;

/**
 * Texts that go into a header as they are: servers do not percent-decode headers, so nothing is escaped, and what does not
 * survive the way is refused.
 *
 * @param parameter the header
 * @param items whether the text is one of several, with commas between them
 */
record HeaderText(Parameter parameter, boolean items) {

    String check(String text) {
        // Visible US-ASCII, spaces and tabs inside (RFC 9110, 5.5); what is beyond depends on the server.
        if (!text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'))) {
            throw refusal("a character that no header carries safely");
        }
        if (!text.strip().equals(text)) {
            throw refusal("a space or tab at an end, which is not part of a header's value");
        }
        if (items && text.indexOf(',') >= 0) {
            throw refusal("a comma inside an item, which stands between items");
        }
        return text;
    }

    private IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException("the value of header " + parameter.name() + " holds " + reason);
    }
}
