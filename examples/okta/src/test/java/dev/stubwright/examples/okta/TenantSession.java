package dev.stubwright.examples.okta;

import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the example's tenant if the target is a tenant and the environment does not configure one. Allows writes, because
 * this tenant and its data exist only during the run.
 */
public final class TenantSession implements LauncherSessionListener {

    /** The build sets the variable. Its value is not secret, because the tenant ends with the tests. */
    private static final String TOKEN_VARIABLE = "OKTA_EXAMPLE_TOKEN";

    private Optional<OktaTenant> tenant = Optional.empty();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        boolean wanted = "tenant".equals(System.getProperty("stubwright.target"))
                && System.getProperty("stubwright.tenant.url") == null
                && System.getenv("OKTA_CLIENT_ORGURL") == null;
        String token = System.getenv(TOKEN_VARIABLE);
        if (wanted && token != null) {
            OktaTenant started = OktaTenant.start(token);
            tenant = Optional.of(started);
            System.setProperty("stubwright.tenant.url", started.url().toString());
            System.setProperty("stubwright.tenant.tokenVariable", TOKEN_VARIABLE);
            System.setProperty("stubwright.tenant.allowWrites", "true");
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        tenant.ifPresent(OktaTenant::close);
    }
}
