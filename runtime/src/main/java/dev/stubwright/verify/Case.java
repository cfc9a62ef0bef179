package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import java.util.Set;

/**
 * One request that {@link ContractSuite} sends, and what is expected of the response.
 *
 * @param id stable and unique in its suite: {@code getUsersUser/positive/typical}
 * @param name for people: {@code GET /users/{userId} -> 200 (typical)}
 * @param operation the operation under test
 * @param kind the kind of case, for example {@link CaseKind#POSITIVE}
 * @param outcome the expected outcome as part of a Java name: {@code 200}, {@code 404}, {@code noCredential}
 * @param checks the checks that are sure to apply, as far as the contract alone says so
 * @since 0.1
 */
public record Case(String id, String name, Operation operation, String kind, String outcome, Set<Check> checks) {

    public Case {
        checks = Set.copyOf(checks);
    }

    /**
     * The group of cases with the same operation and outcome, as the name of a Java method: {@code getUser_200}, {@code
     * getUser_404}, {@code getUser_undeclaredMethod}, {@code getUser_noCredential}.
     */
    public String group() {
        return operation.id().replaceAll("[^A-Za-z0-9_$]", "_") + "_" + outcome;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
