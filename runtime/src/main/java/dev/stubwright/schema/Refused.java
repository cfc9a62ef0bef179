package dev.stubwright.schema;

/** Why no instance could be made of a part of a schema. Makers catch it and try another way. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    Refused(String pointer, String reason) {
        super(reason, null, false, false);
        this.pointer = pointer;
    }

    String pointer() {
        return pointer;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
