package dev.stubwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.target.LocalServer;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.target.LocalServer.Call;
import dev.stubwright.target.Target;
import dev.stubwright.target.Targets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingMergeTests {

    @TempDir
    Path folder;

    /** The minimal and the maximal request of one operation get different wrong responses. */
    private List<Finding> findings(BiFunction<Call, Boolean, Answer> wrong) {
        try (LocalServer server = LocalServer.start(call ->
                        call.path().equals("/api/users") && call.headers().containsKey("Authorization")
                                ? wrong.apply(call, call.target().contains("limit"))
                                : UsersApi.answer(call));
                Target tenant = Targets.readOnly(server.uri())) {
            return ContractSuite.of(UsersApi.contract(folder), tenant, 0)
                    .run(progress -> {})
                    .findings();
        }
    }

    @Test
    void does_not_merge_different_undocumented_statuses() {
        assertThat(findings((call, large) -> UsersApi.problem(large ? 409 : 418)))
                .extracting(Finding::actual)
                .containsExactly("status 418", "status 409");
    }

    @Test
    void does_not_merge_different_server_errors() {
        assertThat(findings((call, large) -> UsersApi.problem(large ? 500 : 503)))
                .extracting(Finding::actual)
                .containsExactly("status 503", "status 500");
    }

    @Test
    void does_not_merge_different_undocumented_content_types() {
        assertThat(findings((call, large) ->
                        Answer.json(200, "[]").with("Content-Type", large ? "text/html" : "text/plain")))
                .extracting(Finding::actual)
                .containsExactly("text/plain", "text/html");
    }

    @Test
    void does_not_merge_different_missing_properties() {
        assertThat(findings((call, large) -> Answer.json(200, "[{},{}]")))
                .extracting(Finding::expected)
                .containsExactly("a property [id]", "a property [status]");
    }

    @Test
    void merges_findings_that_differ_only_in_the_body() {
        assertThat(findings((call, large) -> Answer.json(200, large ? "[{" : "{[")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.occurrences()).isEqualTo(2));
    }
}
