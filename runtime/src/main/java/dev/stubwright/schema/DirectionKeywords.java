package dev.stubwright.schema;

/** {@code readOnly} and {@code writeOnly}, each of which excludes a property from one direction. */
final class DirectionKeywords {

    static final String READ_ONLY = "readOnly";
    static final String WRITE_ONLY = "writeOnly";

    private DirectionKeywords() {}

    /** The keyword that excludes a property from a direction. */
    static String excluding(Direction direction) {
        return direction == Direction.REQUEST ? READ_ONLY : WRITE_ONLY;
    }
}
