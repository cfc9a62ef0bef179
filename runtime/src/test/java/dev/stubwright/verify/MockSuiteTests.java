package dev.stubwright.verify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.SharedData;
import dev.stubwright.catalog.location.Mirror;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.mock.MockServer;
import dev.stubwright.target.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mock and suite derive from the same contract, so each tests the other. */
class MockSuiteTests {

    @TempDir
    Path folder;

    @Test
    void finds_nothing_in_the_mock_of_the_same_contract() {
        Contract contract = UsersApi.contract(folder);
        try (MockServer mock = MockServer.start(contract);
                Target target = Target.mock(mock)) {
            SuiteResult result = ContractSuite.of(contract, target, 0).run(progress -> {});

            assertThat(result.findings()).isEmpty();
            assertThat(result.cases()).hasSize(12).allSatisfy(done -> assertThat(done.verdict())
                    .as(done.contractCase().name() + done.reason())
                    .isEqualTo(Verdict.PASSED));
        }
    }

    @Test
    void recognises_the_mock_by_its_url_and_sends_a_generated_credential() {
        Contract contract = UsersApi.contract(folder);
        try (MockServer mock = MockServer.start(contract);
                Target target = Target.at(mock.uri()).open()) {
            assertThat(target.kind()).isEqualTo(Target.Kind.MOCK);
            assertThat(ContractSuite.of(contract, target, 0).run(progress -> {}).count(Verdict.PASSED))
                    .isEqualTo(12);
        }
    }

    @Test
    void finds_the_response_that_a_stub_breaks() {
        Contract contract = UsersApi.contract(folder);
        try (MockServer mock = MockServer.start(contract);
                Target target = Target.mock(mock)) {
            mock.stubFor(get(urlPathEqualTo("/api/users"))
                    .withHeader("Authorization", equalTo("stubwright"))
                    .willReturn(okJson("[{\"id\":\"u1\",\"status\":\"GONE\"}]")));

            SuiteResult result = ContractSuite.of(contract, target, 0).run(progress -> {});

            assertThat(result.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo(Checks.BODY);
                assertThat(finding.operation().id()).isEqualTo("listUsers");
                assertThat(finding.instancePointer()).isEqualTo("/0/status");
                assertThat(finding.keyword()).isEqualTo("enum");
                assertThat(finding.location().line()).isEqualTo(UsersApi.line("status: {type"));
                assertThat(finding.occurrences()).isEqualTo(2);
            });
        }
    }

    @Test
    void holds_the_mock_to_405_and_to_success_for_good_data() {
        Contract contract = UsersApi.contract(folder);
        try (MockServer mock = MockServer.start(contract);
                Target target = Target.mock(mock)) {
            mock.stubFor(get(urlPathEqualTo("/api/users"))
                    .withHeader("Authorization", equalTo("stubwright"))
                    .willReturn(aResponse().withStatus(403)));
            mock.stubFor(
                    patch(urlPathEqualTo("/api/users")).willReturn(aResponse().withStatus(404)));

            SuiteResult result = ContractSuite.of(contract, target, 0).run(progress -> {});

            assertThat(result.findings())
                    .extracting(Finding::check)
                    .containsExactly(Checks.STATUS, Checks.UNDECLARED_METHOD);
        }
    }

    @Test
    void finds_nothing_in_the_mock_of_the_real_gallery() {
        Path data = SharedData.require("galleries/okta/_listings/okta/apis.md");
        Path gallery = SharedData.require("galleries/okta");
        Contract contract = ContractReader.read(ContractRequest.builder()
                .source(data.toString())
                .mirror(new Mirror(
                        "https://raw.githubusercontent.com/streamdata-gallery-organizations/okta/master/", gallery))
                .build());
        try (MockServer mock = MockServer.start(contract);
                Target target = Target.mock(mock)) {
            SuiteResult result = ContractSuite.of(contract, target, 0).run(progress -> {});

            assertThat(result.contract().operations()).hasSize(19);
            assertThat(result.findings()).isEmpty();
            assertThat(result.cases())
                    .filteredOn(done -> done.contractCase().kind().equals(CaseKind.POSITIVE))
                    .hasSizeGreaterThanOrEqualTo(19)
                    .allSatisfy(done -> assertThat(done.verdict())
                            .as(done.contractCase().name() + " " + done.reason())
                            .isEqualTo(Verdict.PASSED));
        }
    }
}
