package dev.stubwright.junit;

import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** An environment that one test, or a whole class, uses. JUnit closes the lease. */
final class BorrowedEnvironment implements AutoCloseable, CloseableResource {

    private final TestEnvironments environments;
    private final TestEnvironment environment;

    BorrowedEnvironment(TestEnvironments environments) {
        this.environments = environments;
        this.environment = environments.acquire();
    }

    TestEnvironment environment() {
        return environment;
    }

    @Override
    public void close() {
        environments.release(environment);
    }
}
