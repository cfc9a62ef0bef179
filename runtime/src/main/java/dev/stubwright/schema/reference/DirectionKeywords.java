package dev.stubwright.schema.reference;

import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;

/** {@code readOnly} and {@code writeOnly}. Each excludes a property from one direction. */
@Internal
public final class DirectionKeywords {

    public static final String READ_ONLY = "readOnly";
    public static final String WRITE_ONLY = "writeOnly";

    private DirectionKeywords() {}

    /** The keyword that excludes a property from a direction. */
    public static String excluding(Direction direction) {
        return direction == Direction.REQUEST ? READ_ONLY : WRITE_ONLY;
    }
}
