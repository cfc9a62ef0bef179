package dev.stubwright.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.mock.MockServer;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelTests {

    @TempDir
    Path folder;

    @Test
    void parallel_tests_do_not_share_stubs() {
        TestRun run = TestRun.of(
                List.of(OneStubs.class, AnotherStubs.class, NobodyStubs.class),
                folder,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"));

        run.isAllSuccessful(6 + 6 + 7);
    }

    @ApiContract(ContractExtensionTests.PETS)
    static class OneStubs {

        @RepeatedTest(6)
        void and_sees_its_own(MockServer pets, RequestSpecification client, RepetitionInfo repetition) {
            int status = 420 + repetition.getCurrentRepetition();
            pets.stubFor(
                    get(urlPathEqualTo("/api/v1/pets")).willReturn(okJson("[]").withStatus(status)));
            for (int i = 0; i < 5; i++) {
                given(client).get("/api/v1/pets").then().statusCode(status);
            }
        }
    }

    @ApiContract(ContractExtensionTests.PETS)
    static class AnotherStubs {

        @RepeatedTest(6)
        void and_sees_its_own(RequestSpecification client, MockServer pets, RepetitionInfo repetition) {
            int status = 440 + repetition.getCurrentRepetition();
            pets.stubFor(
                    get(urlPathEqualTo("/api/v1/pets")).willReturn(okJson("[]").withStatus(status)));
            for (int i = 0; i < 5; i++) {
                given(client).get("/api/v1/pets").then().statusCode(status);
            }
        }
    }

    @ApiContract(ContractExtensionTests.PETS)
    static class NobodyStubs {

        @ContractCases
        void and_the_contract_holds(ContractCase contractCase) {
            contractCase.verify();
        }
    }

    @Test
    void classes_have_separate_report_folders() {
        TestRun.of(List.of(NobodyStubs.class, NobodyStubsHere.class), folder, Map.of());

        assertThat(folder.resolve(NobodyStubs.class.getName()).resolve("mock").resolve("report.html"))
                .exists();
        assertThat(folder.resolve(NobodyStubsHere.class.getName())
                        .resolve("mock")
                        .resolve("report.html"))
                .exists();
    }

    static class NobodyStubsHere extends NobodyStubs {}

    @Test
    void an_unwritable_report_does_not_fail_tests() {
        Path file = Path.of("pom.xml").toAbsolutePath();

        TestRun.of(List.of(NobodyStubs.class), file, Map.of()).isAllSuccessful(7);
    }
}
