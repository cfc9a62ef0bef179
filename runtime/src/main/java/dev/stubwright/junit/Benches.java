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
 * All benches for one contract on one choice of target. There are as many mocks as tests ran at the same time, and one
 * tenant. Closed by JUnit at the end of the run, by either interface, whichever its version knows.
 */
final class Benches implements AutoCloseable, CloseableResource {

    private final Contract contract;
    private final long seed;
    private final @Nullable Bench tenant;
    private final Queue<Bench> idle = new ConcurrentLinkedQueue<>();

    Benches(Configuration configuration, TargetChoice choice) {
        contract = ContractReader.read(configuration.request());
        seed = configuration.seed();
        tenant = choice.kind() == Target.Kind.MOCK
                ? null
                : Bench.onTenant(contract, choice.openTenant(configuration.values()), seed);
    }

    Contract contract() {
        return contract;
    }

    /** A bench for the caller alone, without a trace of whoever had it before; the tenant, though, is everybody's. */
    Bench take() {
        if (tenant != null) {
            return tenant;
        }
        Bench bench = idle.poll();
        if (bench == null) {
            return Bench.onMock(contract, seed);
        }
        bench.reset();
        return bench;
    }

    void giveBack(Bench bench) {
        if (tenant == null) {
            idle.add(bench);
        }
    }

    <T> T with(Function<Bench, T> use) {
        Bench bench = take();
        try {
            return use.apply(bench);
        } finally {
            giveBack(bench);
        }
    }

    @Override
    public void close() {
        if (tenant != null) {
            tenant.close();
        }
        idle.forEach(Bench::close);
    }
}
