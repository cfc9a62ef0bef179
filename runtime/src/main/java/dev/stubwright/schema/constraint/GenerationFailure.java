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

    /** No instance was found, but one may exist. */
    public GenerationFailure(SubschemaRef constraint, String reason) {
        this(List.of(constraint), reason, false);
    }

    public GenerationFailure(String address, String reason) {
        this(SubschemaRef.matches(address), reason);
    }

    /** No instance exists: the constraints contradict each other. */
    public static GenerationFailure contradiction(String reason, String... addresses) {
        return contradiction(
                reason, Stream.of(addresses).map(SubschemaRef::matches).toList());
    }

    public static GenerationFailure contradiction(String reason, List<SubschemaRef> constraints) {
        return new GenerationFailure(List.copyOf(constraints), reason, true);
    }

    /** Whether the constraints prove that no instance exists. */
    public boolean isProven() {
        return certain;
    }

    /** This failure without the proof, since an instance may exist elsewhere. */
    public GenerationFailure asUnproven() {
        return certain ? new GenerationFailure(constraints, reason(), false) : this;
    }

    /** This failure with a further constraint that the contradiction depends on. */
    public GenerationFailure withCause(String address) {
        SubschemaRef constraint = SubschemaRef.matches(address);
        return certain && constraints.size() == 1 && !constraints.contains(constraint)
                ? new GenerationFailure(List.of(constraint, constraints.get(0)), reason(), true)
                : this;
    }

    public GenerationFailure withReason(String reason) {
        return new GenerationFailure(constraints, reason, certain);
    }

    /** The JSON pointer of the first constraint. */
    public String pointer() {
        return constraints.get(0).displayPointer();
    }

    /** The constraints that contradict each other; empty if that is not proven. */
    public List<SubschemaRef> contradiction() {
        return certain ? constraints : List.of();
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
