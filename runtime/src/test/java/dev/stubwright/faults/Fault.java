package dev.stubwright.faults;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One fault that the depot can have. */
public final class Fault {

    private final FaultClass faultClass;
    private final String id;
    private final String line;
    private final Check check;
    private final boolean documented;
    private final Map<String, UnaryOperator<Operation>> ruleEdits;
    private final Twist twist;
    private final List<Step> witness;

    Fault(FaultBuilder draft, Twist twist, List<Step> witness) {
        this.faultClass = draft.faultClass;
        this.id = draft.id;
        this.line = draft.line;
        this.check = draft.check;
        this.documented = draft.documented;
        this.ruleEdits = Map.copyOf(draft.ruleEdits);
        this.twist = twist;
        this.witness = witness;
    }

    /** A name in kebab case, unique among all faults. */
    public String id() {
        return id;
    }

    public FaultClass faultClass() {
        return faultClass;
    }

    /** What is wrong, in one line. */
    public String description() {
        return line;
    }

    /** The check that is expected to find it. */
    public Check check() {
        return check;
    }

    /**
     * Whether the document, read by a machine that was given the token, shows that it is a fault. Where it does not,
     * somebody must understand a description, set a limit, be strict, or give the API key as well.
     */
    public boolean isShownByDocument() {
        return documented;
    }

    @Override
    public String toString() {
        return id;
    }

    /** The rules by which the faulty server takes requests. */
    List<Operation> operations(List<Operation> conforming) {
        return conforming.stream()
                .map(each -> ruleEdits
                        .getOrDefault(each.id(), UnaryOperator.identity())
                        .apply(each))
                .toList();
    }

    Twist twist() {
        return twist;
    }

    /** Requests, the last of which the faulty server answers in another way than the conforming one. */
    List<Step> witness() {
        return witness;
    }
}
