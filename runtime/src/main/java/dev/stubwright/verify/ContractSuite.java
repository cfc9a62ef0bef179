package dev.stubwright.verify;

import dev.stubwright.Internal;
import dev.stubwright.TargetException;
import dev.stubwright.contract.Contract;
import dev.stubwright.target.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The cases of a contract on a target.
 *
 * <pre>{@code
 * SuiteResult result = ContractSuite.of(contract, target, 0).run(progress -> {});
 * }</pre>
 *
 * @since 0.1
 */
public final class ContractSuite {

    /** One endpoint may hang. If more cases in a row time out, the others most likely do too. */
    private static final int MAX_UNANSWERED_IN_A_ROW = 3;

    private final SuiteContext context;
    private final List<RunnableCase> runnables;
    private final List<Case> cases;
    private final Map<String, Integer> positions = new HashMap<>();

    private ContractSuite(SuiteContext context, List<RunnableCase> runnables) {
        this.context = context;
        this.runnables = List.copyOf(runnables);
        this.cases = runnables.stream().map(RunnableCase::contractCase).toList();
        cases.forEach(each -> positions.put(each.id(), positions.size()));
    }

    /**
     * Derives the cases, and sends nothing yet. The same contract and seed give the same cases.
     *
     * @param seed the seed of generated values
     */
    public static ContractSuite of(Contract contract, Target target, long seed) {
        SuiteContext context = new SuiteContext(contract, target, seed);
        return new ContractSuite(context, CaseDerivation.derive(context));
    }

    /** The cases that a suite of this contract has on any target. They cannot be run. */
    @Internal
    public static List<Case> plan(Contract contract, long seed) {
        try (Target nowhere = Target.nowhere()) {
            return ContractSuite.of(contract, nowhere, seed).cases();
        }
    }

    /** All cases in the order of the contract. Includes those that the target does not allow; their result says so. */
    public List<Case> cases() {
        return cases;
    }

    /**
     * Runs one case of this suite. May be called more than once, and by several threads.
     *
     * @throws IllegalArgumentException if the case belongs to another suite
     * @throws TargetException if the target does not answer
     */
    public CaseResult run(Case contractCase) {
        Integer position = positions.get(contractCase.id());
        if (position == null) {
            throw new IllegalArgumentException("this suite has no case [" + contractCase.id() + "]");
        }
        return runnables.get(position).run();
    }

    /**
     * Runs all cases, one after the other. A case without an answer is not verified, as long as the target answers other
     * requests.
     *
     * @param progress receives the result of each case as soon as it is known
     * @throws TargetException if the target stops answering, or does not answer several cases in a row
     */
    public SuiteResult run(Consumer<CaseResult> progress) {
        List<CaseResult> results = new ArrayList<>();
        int unanswered = 0;
        for (RunnableCase next : runnables) {
            CaseResult result;
            try {
                result = next.run();
                unanswered = 0;
            } catch (TargetException e) {
                if (++unanswered > MAX_UNANSWERED_IN_A_ROW || !context.target().answers()) {
                    throw withLeftovers(e);
                }
                result = next.notVerified(e.problem() + "; the target answers other requests");
            }
            results.add(result);
            progress.accept(result);
        }
        return summarise(results);
    }

    /** No result will list these leftovers in its remarks. */
    private TargetException withLeftovers(TargetException e) {
        List<String> left = context.target().leftovers();
        if (left.isEmpty()) {
            return e;
        }
        String problem = e.problem() + "; left on the target: " + String.join("; ", left);
        return new TargetException(e.target(), problem, "clean up by hand", e);
    }

    /** Combines the results of cases that were run one by one, in any order. */
    public SuiteResult summarise(List<CaseResult> given) {
        Target target = context.target();
        List<CaseResult> results = new ArrayList<>(given);
        results.sort(Comparator.comparingInt(
                result -> positions.getOrDefault(result.contractCase().id(), -1)));
        return new SuiteResult(
                context.contract(),
                target.kind(),
                target.uri(),
                context.seed(),
                results,
                FindingMerge.ofAllCases(results.stream()
                        .flatMap(result -> result.findings().stream())
                        .toList()),
                target.leftovers());
    }
}
