package dev.stubwright.maven;

import dev.stubwright.mock.MockServer;
import java.util.Properties;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Starts the mock before the integration tests, and sets the project properties stubwright.mock.url and
 * stubwright.mock.port. The goal stop-mock stops it.
 *
 * @since 0.1
 */
@Mojo(name = "start-mock", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public class StartMockMojo extends MockMojo {

    /**
     * The port; 0 takes a free one.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.port", defaultValue = "0")
    private int port;

    /**
     * The id of the mock, if a build has several. For ids other than default, the properties are stubwright.mock.ID.url and
     * stubwright.mock.ID.port.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.mockId", defaultValue = RunningMocks.DEFAULT_ID)
    private String mockId;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    void run() {
        RunningMocks mocks = RunningMocks.of(this);
        mocks.requireNotRunning(mockId);
        MockServer mock = mockRequest(port).start(readContract());
        mocks.add(mockId, mock);

        String prefix = mockId.equals(RunningMocks.DEFAULT_ID) ? "stubwright.mock." : "stubwright.mock." + mockId + ".";
        Properties properties = project.getProperties();
        properties.setProperty(prefix + "url", mock.uri().toString());
        properties.setProperty(prefix + "port", Integer.toString(mock.port()));
        getLog().info("Mock of " + mock.contract().operations().size() + " operations at " + mock.uri());
    }
}
