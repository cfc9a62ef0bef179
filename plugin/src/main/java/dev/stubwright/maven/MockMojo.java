package dev.stubwright.maven;

import dev.stubwright.mock.Validation;
import org.apache.maven.plugins.annotations.Parameter;

/** Base of goals that start a mock. */
abstract class MockMojo extends StubwrightMojo {

    /**
     * The address to listen on.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.host", defaultValue = "127.0.0.1")
    private String host;

    /**
     * The same seed gives the same responses.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.seed", defaultValue = "0")
    private long seed;

    /**
     * Requests that break the contract: reject them (strict), report them in a header (warn), or do not check (off).
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.validate", defaultValue = "warn")
    private String validate;

    final MockRequest mockRequest(int port) {
        return new MockRequest(
                host, port, seed, EnumParameter.parse(Validation.class, "stubwright.validate", validate));
    }
}
