package dev.stubwright.maven;

import dev.stubwright.mock.MockServer;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Serves the mock until it is interrupted. Does not need a POM: mvn dev.stubwright:stubwright-maven-plugin:run-mock
 * -Dstubwright.catalog=apis.md
 *
 * @since 0.1
 */
@Mojo(name = "run-mock", requiresProject = false, requiresDirectInvocation = true, threadSafe = true)
public class RunMockMojo extends MockMojo {

    /**
     * The port; 0 takes a free one.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.port", defaultValue = "8080")
    private int port;

    @Override
    boolean isForTests() {
        return false;
    }

    @Override
    void run() {
        try (MockServer mock = mockRequest(port).start(readContract())) {
            getLog().info("stubwright ready url=" + mock.uri() + " operations="
                    + mock.contract().operations().size());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
