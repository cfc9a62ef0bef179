package dev.stubwright.junit;

import dev.stubwright.contract.Contract;
import dev.stubwright.mock.MockServer;
import dev.stubwright.target.Target;

/** What a test may ask for as a parameter, {@link ContractCase} apart: that comes with its invocation. */
final class Injection {

    private Injection() {}

    static boolean supports(Class<?> type) {
        return type == Contract.class
                || type == Target.class
                || type == MockServer.class
                || type == ContractGroups.class
                || type.getName().equals(RestAssuredSpecification.TYPE);
    }

    static Object resolve(Class<?> type, Session session) {
        if (type == Contract.class) {
            return session.benches().contract();
        }
        if (type == Target.class) {
            return session.bench().target();
        }
        if (type == MockServer.class) {
            // On a tenant, the condition has already skipped whoever asks for one.
            return session.bench().mock().orElseThrow();
        }
        if (type == ContractGroups.class) {
            return session.groups();
        }
        return RestAssuredSpecification.of(
                session.benches().contract(), session.bench().target());
    }
}
