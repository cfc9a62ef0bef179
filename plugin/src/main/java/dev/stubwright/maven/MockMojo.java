package dev.stubwright.maven;

import dev.stubwright.mock.Validation;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals have in common that start a mock. */
abstract class MockMojo extends StubwrightMojo {

    /**
     * The address that the mock listens on.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.host", defaultValue = "127.0.0.1")
    private String host;

    /**
     * Where chance begins; the same seed gives the same answers.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.seed", defaultValue = "0")
    private long seed;

    /**
     * What the mock does about requests that break the contract: strict (refuses them), warn (serves them and says so in
     * a header), or off.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.validate", defaultValue = "warn")
    private String validate;

    final MockRequest mockRequest(int port) {
        return new MockRequest(host, port, seed, Choice.parse(Validation.class, "stubwright.validate", validate));
    }
}
