package dev.stubwright.maven;

import dev.stubwright.mock.Validation;
import org.apache.maven.plugins.annotations.Parameter;

/** Base of goals that start a mock. */
abstract class MockMojo extends StubwrightMojo {

    /**
     * The address that the mock listens on.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.host", defaultValue = "127.0.0.1")
    private String host;

    /**
     * The seed of generated values; the same seed gives the same responses.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.seed", defaultValue = "0")
    private long seed;

    /**
     * How the mock treats requests that violate the contract: strict (rejects them), warn (serves them and adds a header),
     * or off.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.validate", defaultValue = "warn")
    private String validate;

    final MockRequest mockRequest(int port) {
        return new MockRequest(host, port, seed, Choice.parse(Validation.class, "stubwright.validate", validate));
    }
}
