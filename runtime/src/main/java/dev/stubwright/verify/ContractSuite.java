package dev.stubwright.verify;

import dev.stubwright.Internal;
import dev.stubwright.TargetException;
import dev.stubwright.contract.Contract;
import dev.stubwright.target.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    private final Setting setting;
    private final List<Case> cases;

    /** An endpoint may hang; more than a few cases in a row mean that waiting for each of the rest is in vain. */
    private static final int SILENT_IN_A_ROW = 3;

    private ContractSuite(Setting setting, List<Case> cases) {
        this.setting = setting;
        this.cases = List.copyOf(cases);
    }

    /** Derives the cases; nothing is sent yet. Equal contracts and seeds give equal cases. */
    public static ContractSuite of(Contract contract, Target target, long seed) {
        Setting setting = new Setting(contract, target, seed);
        return new ContractSuite(setting, CaseDerivation.derive(setting));
    }

    /** The cases that a suite of this contract has on any target; they are to look at, not to run. */
    @Internal
    public static List<Case> plan(Contract contract, long seed) {
        try (Target nowhere = Target.nowhere()) {
            return ContractSuite.of(contract, nowhere, seed).cases();
        }
    }

    /** All cases in the order of the contract, those included that this target does not allow: they tell so when run. */
    public List<Case> cases() {
        return cases;
    }

    /**
     * Runs all cases, one after the other. A case whose request the target leaves without an answer is not verified, as
     * long as the target answers otherwise.
     *
     * @param progress is told of each case when it is done
     * @throws TargetException if the target stops answering at all, or leaves case after case without an answer
     */
    public SuiteResult run(Consumer<CaseResult> progress) {
        List<CaseResult> results = new ArrayList<>();
        int silent = 0;
        for (Case next : cases) {
            CaseResult result;
            try {
                result = next.run();
                silent = 0;
            } catch (TargetException e) {
                if (++silent > SILENT_IN_A_ROW || !setting.target().answers()) {
                    throw withLeftovers(e);
                }
                result = withoutAnswer(next, e);
            }
            results.add(result);
            progress.accept(result);
        }
        return summarise(results);
    }

    private static CaseResult withoutAnswer(Case unanswered, TargetException e) {
        String reason = e.problem() + "; the target answers other requests";
        return new CaseResult(unanswered, Verdict.NOT_VERIFIED, List.of(), reason, List.of(), Set.of());
    }

    /** There will be no result to tell in its remarks what was not given back. */
    private TargetException withLeftovers(TargetException e) {
        List<String> left = setting.target().leftovers();
        if (left.isEmpty()) {
            return e;
        }
        String problem = e.problem() + "; left there: " + String.join("; ", left);
        return new TargetException(e.target(), problem, "clean up by hand", e);
    }

    /** Puts together what cases gave that were run one by one, in whatever order. */
    public SuiteResult summarise(List<CaseResult> given) {
        Target target = setting.target();
        List<CaseResult> results = new ArrayList<>(given);
        results.sort(Comparator.comparingInt(result -> cases.indexOf(result.contractCase())));
        return new SuiteResult(
                setting.contract(),
                target.kind(),
                target.uri(),
                setting.seed(),
                results,
                FindingMerge.ofAll(results),
                target.leftovers());
    }
}
