package dev.stubwright.schema;

/** A match was abandoned, since the schema's references multiply or it is nested too deeply. */
final class MatchLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    MatchLimitException(String address, String reason) {
        super(reason, null, false, false);
        this.address = address;
    }

    /** The address of the schema that was being matched. */
    String address() {
        return address;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
