package dev.stubwright.target;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Tenants for tests of other packages: with a token, and with time that does not pass. */
public final class Targets {

    /** The token that every such tenant gets. */
    public static final String TOKEN = "s3cr3t-00aB";

    private Targets() {}

    /** A tenant where {@code userId=u1} exists. */
    public static Target readOnly(URI uri) {
        return builder(uri).values(Map.of("userId", "u1")).open();
    }

    /** A tenant that may be written to, by a profile. */
    public static Target writable(URI uri, Path profile) {
        return builder(uri)
                .profile(profile.toString(), Path.of(""))
                .allowWrites(true)
                .open();
    }

    private static Target.Builder builder(URI uri) {
        return Target.at(uri)
                .tokenVariable("TENANT_TOKEN")
                .environment(name -> TOKEN)
                .timeSource(new TimeSource() {
                    @Override
                    public Instant now() {
                        return Instant.EPOCH;
                    }

                    @Override
                    public void sleep(Duration duration) {
                        // Nobody waits.
                    }
                });
    }
}
