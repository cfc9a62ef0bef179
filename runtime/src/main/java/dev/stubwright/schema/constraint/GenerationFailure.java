package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import java.util.List;
import java.util.stream.Stream;

/** Why no instance of a subschema was generated. Generators catch it and try another branch. */
@Internal
public final class GenerationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SubschemaRef> constraints;
    private final boolean certain;

    private GenerationFailure(List<SubschemaRef> constraints, String reason, boolean certain) {
        super(reason, null, false, false);
        this.constraints = constraints;
        this.certain = certain;
    }

    /** No instance was found, but there may be one. */
    public GenerationFailure(SubschemaRef constraint, String reason) {
        this(List.of(constraint), reason, false);
    }

    /** No instance was found, but there may be one. */
    public GenerationFailure(String address, String reason) {
        this(SubschemaRef.fits(address), reason);
    }

    /** There is no instance, since constraints contradict each other. */
    public static GenerationFailure contradiction(String reason, String... addresses) {
        return contradiction(
                reason, Stream.of(addresses).map(SubschemaRef::fits).toList());
    }

    public static GenerationFailure contradiction(String reason, List<SubschemaRef> constraints) {
        return new GenerationFailure(List.copyOf(constraints), reason, true);
    }

    /** Whether it is proven that there is no instance. */
    public boolean isCertain() {
        return certain;
    }

    /** The same failure where something else may still be found. */
    public GenerationFailure asUnknown() {
        return certain ? new GenerationFailure(constraints, reason(), false) : this;
    }

    /** The same failure where a further constraint is needed for it. */
    public GenerationFailure because(String address) {
        SubschemaRef constraint = SubschemaRef.fits(address);
        return certain && constraints.size() == 1 && !constraints.contains(constraint)
                ? new GenerationFailure(List.of(constraint, constraints.get(0)), reason(), true)
                : this;
    }

    public GenerationFailure saying(String reason) {
        return new GenerationFailure(constraints, reason, certain);
    }

    /** The JSON pointer of the first constraint. */
    public String pointer() {
        return constraints.get(0).shown();
    }

    /** The constraints that contradict each other; empty if that is not proven. */
    public List<SubschemaRef> contradiction() {
        return certain ? constraints : List.of();
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
