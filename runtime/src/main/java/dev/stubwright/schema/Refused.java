package dev.stubwright.schema;

import java.util.List;

/** Why no instance could be made of a part of a schema. Makers catch it and try another way. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> constraints;
    private final boolean certain;

    private Refused(List<String> constraints, String reason, boolean certain) {
        super(reason, null, false, false);
        this.constraints = constraints;
        this.certain = certain;
    }

    /** None was found; perhaps there is one. */
    Refused(String pointer, String reason) {
        this(List.of(pointer), reason, false);
    }

    /** There is none, since constraints contradict each other. */
    static Refused contradiction(String reason, String... constraints) {
        return new Refused(List.of(constraints), reason, true);
    }

    /** Whether there is no instance for sure. */
    boolean isCertain() {
        return certain;
    }

    /** The same, where something else may still be found. */
    Refused doubtful() {
        return certain ? new Refused(constraints, reason(), false) : this;
    }

    /** The same, where a further constraint is needed for it. */
    Refused because(String constraint) {
        return certain && constraints.size() == 1 && !constraints.contains(constraint)
                ? new Refused(List.of(constraint, constraints.get(0)), reason(), true)
                : this;
    }

    Refused saying(String reason) {
        return new Refused(constraints, reason, certain);
    }

    String pointer() {
        return constraints.get(0);
    }

    /** The constraints that contradict each other, if it is certain that they do. */
    List<String> contradiction() {
        return certain ? constraints : List.of();
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
