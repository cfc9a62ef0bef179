package dev.stubwright.junit;

import dev.stubwright.contract.Contract;
import dev.stubwright.mock.MockServer;
import dev.stubwright.target.Target;
import dev.stubwright.verify.Case;
import dev.stubwright.verify.ContractSuite;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one test works on: the contract and the target, which is a mock of its own unless it is the tenant. */
final class Bench implements AutoCloseable {

    private final Contract contract;
    private final Target target;
    private final @Nullable MockServer mock;
    private final long seed;
    private @Nullable ContractSuite suite;

    private Bench(Contract contract, Target target, @Nullable MockServer mock, long seed) {
        this.contract = contract;
        this.target = target;
        this.mock = mock;
        this.seed = seed;
    }

    static Bench onMock(Contract contract, long seed) {
        MockServer mock = MockServer.builder(contract).seed(seed).start();
        return new Bench(contract, Target.mock(mock), mock, seed);
    }

    static Bench onTenant(Contract contract, Target tenant, long seed) {
        return new Bench(contract, tenant, null, seed);
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

    /** Derived on first use: most consumer tests never need it. */
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
