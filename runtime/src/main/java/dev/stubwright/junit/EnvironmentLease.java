package dev.stubwright.junit;

import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** An environment that one test, or a whole class, uses. JUnit closes the lease. */
final class EnvironmentLease implements AutoCloseable, CloseableResource {

    private final TestEnvironments environments;
    private final TestEnvironment environment;

    EnvironmentLease(TestEnvironments environments) {
        this.environments = environments;
        this.environment = environments.take();
    }

    TestEnvironment environment() {
        return environment;
    }

    @Override
    public void close() {
        environments.giveBack(environment);
    }
}
