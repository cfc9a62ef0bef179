package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import java.util.ArrayList;
import java.util.List;

/** Derives the cases of each operation. */
final class CaseDerivation {

    private static final List<RunnableCase.Derivation> KINDS = List.of(
            PositiveCase::derive, UndeclaredMethodCase::derive, UnknownResourceCase::derive, NoCredentialCase::derive);

    private CaseDerivation() {}

    static List<RunnableCase> derive(SuiteContext suite) {
        List<RunnableCase> cases = new ArrayList<>();
        for (Operation operation : suite.contract().operations()) {
            List<RequestPlan> plans = RequestPlanner.plan(suite, operation);
            KINDS.forEach(kind -> cases.addAll(kind.derive(suite, operation, plans)));
        }
        return cases;
    }
}
