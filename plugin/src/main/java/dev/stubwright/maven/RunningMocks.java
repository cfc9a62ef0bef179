package dev.stubwright.maven;

import dev.stubwright.UsageException;
import dev.stubwright.mock.MockServer;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;

/** The running mocks of start-mock in this module's build, by their id, in Maven's plugin context. */
final class RunningMocks {

    /** The id of the mock if a build has only one. */
    static final String DEFAULT_ID = "default";

    private static final String PREFIX = "stubwright.mock.";

    private final Map<Object, Object> context;

    private RunningMocks(Map<Object, Object> context) {
        this.context = context;
    }

    @SuppressWarnings("unchecked") // Maven's interface is older than generics
    static RunningMocks of(AbstractMojo mojo) {
        return new RunningMocks((Map<Object, Object>) mojo.getPluginContext());
    }

    void add(String id, MockServer mock) {
        context.put(PREFIX + id, mock);
    }

    /** Fails before a second mock with the same id starts, because stop-mock would stop only one of them. */
    void requireNotRunning(String id) {
        if (get(id).isPresent()) {
            throw new UsageException(
                    "a mock with the id [" + id + "] is already running",
                    "give each execution of start-mock its own mockId");
        }
    }

    Optional<MockServer> get(String id) {
        return context.get(PREFIX + id) instanceof MockServer mock ? Optional.of(mock) : Optional.empty();
    }

    boolean stop(String id) {
        Optional<MockServer> mock = get(id);
        context.remove(PREFIX + id);
        mock.ifPresent(MockServer::close);
        return mock.isPresent();
    }
}
