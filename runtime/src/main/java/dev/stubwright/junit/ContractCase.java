package dev.stubwright.junit;

import dev.stubwright.contract.Operation;
import dev.stubwright.verify.Case;
import dev.stubwright.verify.CaseKind;
import java.util.List;

/**
 * One case of the contract, on the target of this test.
 *
 * @since 0.1
 */
public final class ContractCase {

    private final Case contractCase;
    private final Judge judge;

    ContractCase(Case contractCase, Judge judge) {
        this.contractCase = contractCase;
        this.judge = judge;
    }

    /** Stable and unique in its contract: {@code getUser/positive/typical}. */
    public String id() {
        return contractCase.id();
    }

    /** For people: {@code GET /users/{userId} -> 200 (typical)}. */
    public String name() {
        return contractCase.name();
    }

    /** The operation that it is about. */
    public Operation operation() {
        return contractCase.operation();
    }

    /** What it is about. */
    public CaseKind kind() {
        return contractCase.kind();
    }

    /**
     * Runs it, and fails the test if the target breaks the contract.
     *
     * @throws org.opentest4j.AssertionFailedError if there is a finding; its message carries request, response, pointer,
     *     the document's line, the seed, and a {@code curl} line
     * @throws org.opentest4j.MultipleFailuresError if there are several
     * @throws org.opentest4j.TestAbortedException if it could not be verified; its message says why
     * @throws dev.stubwright.TargetException if the target does not answer
     */
    public void verify() {
        judge.verify(List.of(contractCase));
    }

    @Override
    public String toString() {
        return name();
    }
}
