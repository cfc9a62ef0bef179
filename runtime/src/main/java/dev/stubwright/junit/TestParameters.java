package dev.stubwright.junit;

import dev.stubwright.contract.Contract;
import dev.stubwright.mock.MockServer;
import dev.stubwright.target.Target;

/** The parameters that any test may have. {@link CaseInvocation} provides {@link ContractCase}. */
final class TestParameters {

    private TestParameters() {}

    static boolean supports(Class<?> type) {
        return type == Contract.class
                || type == Target.class
                || type == MockServer.class
                || type == ContractGroups.class
                || type.getName().equals(RestAssuredSpecification.TYPE);
    }

    static Object resolve(Class<?> type, ContractTestContext testContext) {
        if (type == Contract.class) {
            return testContext.environments().contract();
        }
        if (type == Target.class) {
            return testContext.environment().target();
        }
        if (type == MockServer.class) {
            // On a tenant, TargetCondition has skipped tests that need the mock.
            return testContext.environment().mock().orElseThrow();
        }
        if (type == ContractGroups.class) {
            return testContext.groups();
        }
        return RestAssuredSpecification.of(
                testContext.environments().contract(), testContext.environment().target());
    }
}
