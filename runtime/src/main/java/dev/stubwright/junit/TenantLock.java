package dev.stubwright.junit;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Runs classes on the shared tenant one after the other; mocks need no lock. JUnit calls this before there is a context, so a
 * tenant that only a configuration parameter of JUnit selects has no lock.
 */
final class TenantLock implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        boolean tenant = RunProperties.ofProcess()
                .get("stubwright.target")
                .filter("tenant"::equals)
                .isPresent();
        return tenant ? Set.of(new Lock("dev.stubwright.tenant")) : Set.of();
    }
}
