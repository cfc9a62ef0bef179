package dev.stubwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs fixture classes with the real engine, and collects the results. */
final class TestRun {

    private final EngineExecutionResults results;

    private TestRun(EngineExecutionResults results) {
        this.results = results;
    }

    static TestRun of(Class<?> fixture, Path reports) {
        return of(List.of(fixture), reports, Map.of());
    }

    static TestRun of(List<Class<?>> fixtures, Path reports, Map<String, String> parameters) {
        EngineTestKit.Builder engine = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("stubwright.report", reports.toString())
                .configurationParameters(parameters);
        fixtures.forEach(fixture -> engine.selectors(selectClass(fixture)));
        return new TestRun(engine.execute());
    }

    void isAllSuccessful(int tests) {
        assertThat(failures()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
        assertThat(results.testEvents().finished().count()).isEqualTo(tests);
    }

    ListAssert<Event> events() {
        return assertThat(results.allEvents().list());
    }

    List<String> displayNames() {
        return results.testEvents().started().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    Throwable onlyFailure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    List<Throwable> failures() {
        return throwables(results.allEvents().failed().list());
    }

    List<Throwable> aborts() {
        return throwables(results.allEvents().aborted().list());
    }

    /** The reasons why containers and tests were skipped. */
    List<String> skips() {
        return results.allEvents().skipped().stream()
                .map(event -> event.getRequiredPayload(String.class))
                .toList();
    }

    int succeeded() {
        return (int) results.testEvents().succeeded().count();
    }

    private static List<Throwable> throwables(List<Event> events) {
        return events.stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
    }
}
