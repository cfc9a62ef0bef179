package dev.stubwright.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Stops the mock of the goal start-mock. Does nothing if there is none.
 *
 * @since 0.1
 */
@Mojo(name = "stop-mock", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public class StopMockMojo extends AbstractMojo {

    /**
     * The id of the mock, if a build has several.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.mockId", defaultValue = RunningMocks.DEFAULT_ID)
    private String mockId;

    @Override
    public void execute() {
        // stubwright.skip does not apply: a running mock must be stopped.
        getLog().info(RunningMocks.of(this).stop(mockId) ? "Mock stopped." : "No mock is running.");
    }
}
