package dev.stubwright.schema.match;

import dev.stubwright.Internal;

/** A match was abandoned because the schema has too many references or is nested too deeply. */
@Internal
public final class MatchLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    MatchLimitException(String address, String reason) {
        super(reason, null, false, false);
        this.address = address;
    }

    /** The address of the schema that was being matched. */
    public String address() {
        return address;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
