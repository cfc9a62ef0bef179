package dev.stubwright.junit;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Keeps classes apart that run on a tenant, which they share; mocks need no lock. JUnit asks before there is a context, so
 * a tenant that only a configuration parameter of JUnit asks for is not seen here.
 */
final class TenantLock implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        boolean tenant = Settings.ofProcess()
                .get("stubwright.target")
                .filter("tenant"::equals)
                .isPresent();
        return tenant ? Set.of(new Lock("dev.stubwright.tenant")) : Set.of();
    }
}
