package dev.stubwright.junit;

import dev.stubwright.contract.Operation;
import dev.stubwright.verify.Case;
import java.util.List;

/**
 * A case of the contract on the target of a test. {@link ContractCases} passes it to test methods.
 *
 * @since 0.1
 */
public final class ContractCase {

    private final Case contractCase;
    private final CaseVerifier verifier;

    ContractCase(Case contractCase, CaseVerifier verifier) {
        this.contractCase = contractCase;
        this.verifier = verifier;
    }

    /** Stable and unique in its contract: {@code getUser/positive/typical}. */
    public String id() {
        return contractCase.id();
    }

    /** For people: {@code GET /users/{userId} -> 200 (typical)}. */
    public String name() {
        return contractCase.name();
    }

    /** The operation under test. */
    public Operation operation() {
        return contractCase.operation();
    }

    /** The kind of case, for example {@link dev.stubwright.verify.CaseKind#POSITIVE}. */
    public String kind() {
        return contractCase.kind();
    }

    /**
     * Runs the case, and fails the test if the target breaks the contract.
     *
     * @throws org.opentest4j.AssertionFailedError if there is a finding; its message contains request, response, pointers,
     *     the document's line, the seed, and a {@code curl} command
     * @throws org.opentest4j.MultipleFailuresError if there are several
     * @throws org.opentest4j.TestAbortedException if it could not be verified; its message says why
     * @throws dev.stubwright.TargetException if the target does not answer
     */
    public void verify() {
        verifier.verify(List.of(contractCase));
    }

    @Override
    public String toString() {
        return name();
    }
}
