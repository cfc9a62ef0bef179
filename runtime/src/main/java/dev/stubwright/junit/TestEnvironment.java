package dev.stubwright.junit;

import dev.stubwright.contract.Contract;
import dev.stubwright.mock.MockServer;
import dev.stubwright.target.Target;
import dev.stubwright.verify.Case;
import dev.stubwright.verify.ContractSuite;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract and the target of a test: a mock of its own, or the tenant that all tests share. */
final class TestEnvironment implements AutoCloseable {

    private final Contract contract;
    private final Target target;
    private final @Nullable MockServer mock;
    private final long seed;
    private @Nullable ContractSuite suite;

    private TestEnvironment(Contract contract, Target target, @Nullable MockServer mock, long seed) {
        this.contract = contract;
        this.target = target;
        this.mock = mock;
        this.seed = seed;
    }

    static TestEnvironment onMock(Contract contract, long seed) {
        MockServer mock = MockServer.builder(contract).seed(seed).start();
        return new TestEnvironment(contract, Target.mock(mock), mock, seed);
    }

    static TestEnvironment onTenant(Contract contract, Target tenant, long seed) {
        return new TestEnvironment(contract, tenant, null, seed);
    }

    Contract contract() {
        return contract;
    }

    Target target() {
        return target;
    }

    /** Empty on a tenant. */
    Optional<MockServer> mock() {
        return Optional.ofNullable(mock);
    }

    /** Derived on first use: most tests of consumers never need it. */
    synchronized ContractSuite suite() {
        if (suite == null) {
            suite = ContractSuite.of(contract, target, seed);
        }
        return suite;
    }

    List<Case> cases() {
        return suite().cases();
    }

    void reset() {
        mock().ifPresent(MockServer::reset);
    }

    @Override
    public void close() {
        target.close();
        mock().ifPresent(MockServer::close);
    }
}
