package dev.stubwright.junit;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.target.Target;
import dev.stubwright.target.TargetChoice;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A pool of environments for one contract and one choice of target: as many mocks as tests that ran at the same time, or one
 * tenant. JUnit closes it at the end of the run, through the interface that its version supports.
 */
final class TestEnvironments implements AutoCloseable, CloseableResource {

    private final Contract contract;
    private final long seed;
    private final @Nullable TestEnvironment tenant;
    private final Queue<TestEnvironment> idle = new ConcurrentLinkedQueue<>();

    TestEnvironments(ContractConfiguration configuration, TargetChoice choice) {
        contract = ContractReader.read(configuration.request());
        seed = configuration.seed();
        tenant = choice.kind() == Target.Kind.MOCK
                ? null
                : TestEnvironment.onTenant(contract, choice.openTenant(configuration.values()), seed);
    }

    Contract contract() {
        return contract;
    }

    /** An environment for the caller alone and in its initial state, unless it is the tenant. */
    TestEnvironment acquire() {
        if (tenant != null) {
            return tenant;
        }
        TestEnvironment environment = idle.poll();
        if (environment == null) {
            return TestEnvironment.onMock(contract, seed);
        }
        environment.reset();
        return environment;
    }

    void release(TestEnvironment environment) {
        if (tenant == null) {
            idle.add(environment);
        }
    }

    <T> T with(Function<TestEnvironment, T> use) {
        TestEnvironment environment = acquire();
        try {
            return use.apply(environment);
        } finally {
            release(environment);
        }
    }

    @Override
    public void close() {
        if (tenant != null) {
            tenant.close();
        }
        idle.forEach(TestEnvironment::close);
    }
}
