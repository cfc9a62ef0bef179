package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.verify.Case;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The cases of a contract by group: cases with the same operation and outcome, for example {@code getUser_404} or {@code
 * getUser_undeclaredMethod}. There is one generated test per group, so that a build can select it.
 *
 * @since 0.1
 */
public final class ContractGroups {

    private final List<Case> cases;
    private final Function<Case, String> group;
    private final CaseVerifier verifier;

    ContractGroups(List<Case> cases, Function<Case, String> group, CaseVerifier verifier) {
        this.cases = List.copyOf(cases);
        this.group = group;
        this.verifier = verifier;
    }

    /** The names of all groups, in the order of the contract. */
    public Set<String> names() {
        return cases.stream().map(group).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Runs all cases of a group, and fails the test if the target breaks the contract.
     *
     * @throws org.opentest4j.AssertionFailedError if there is a finding; see {@link ContractCase#verify}
     * @throws org.opentest4j.MultipleFailuresError if there are several
     * @throws org.opentest4j.TestAbortedException if none of its cases could be verified; its message says why
     * @throws UsageException if the contract has no such group
     * @throws dev.stubwright.TargetException if the target does not answer
     */
    public void verify(String name) {
        List<Case> chosen =
                cases.stream().filter(each -> group.apply(each).equals(name)).toList();
        if (chosen.isEmpty()) {
            throw new UsageException(
                    "the contract has no case group [" + name + "]; it has " + names(),
                    "run stubwright:generate-tests again, because the documents have changed");
        }
        verifier.verify(chosen);
    }
}
