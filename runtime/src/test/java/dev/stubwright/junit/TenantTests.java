package dev.stubwright.junit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.TargetException;
import dev.stubwright.UsageException;
import dev.stubwright.mock.MockServer;
import dev.stubwright.target.Target;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class TenantTests {

    /** A variable that exists in every build. The tenant ignores its value. */
    private static final String SOME_VARIABLE = "PATH";

    @TempDir
    Path folder;

    @Test
    void runs_on_the_tenant_that_the_run_names() throws IOException {
        try (PetTenant tenant = PetTenant.start()) {
            TestRun run = run(Knowing.class, onTenant(tenant));

            assertThat(run.failures()).isEmpty();
            assertThat(run.aborts()).hasSize(2).allSatisfy(abort -> assertThat(abort)
                    .hasMessageContaining("not sent to a tenant"));
            assertThat(run.succeeded()).isEqualTo(6);
            assertThat(folder.resolve(Knowing.class.getName()).resolve("tenant").resolve("report.json"))
                    .exists();
        }
    }

    @ApiContract(value = ContractExtensionTests.PETS, values = "petId=1")
    static class Knowing {

        @ContractCases
        void honours_its_contract(ContractCase contractCase) {
            contractCase.verify();
        }

        @Test
        void is_on_the_tenant(Target target, RequestSpecification client) {
            assertThat(target.kind()).isEqualTo(Target.Kind.TENANT);
            given(client).get("/api/v1/pets/1").then().statusCode(200);
        }
    }

    @Test
    void aborts_a_case_that_cannot_be_verified_and_says_why() throws IOException {
        try (PetTenant tenant = PetTenant.start()) {
            TestRun run = run(Unknowing.class, onTenant(tenant));

            assertThat(run.failures()).isEmpty();
            assertThat(run.aborts()).isNotEmpty().allSatisfy(abort -> assertThat(abort)
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContaining("not verified: ")
                    .hasMessageContaining("petId"));
        }
    }

    @ApiContract(ContractExtensionTests.PETS)
    static class Unknowing {

        @ContractCases(operations = "getPet", kinds = dev.stubwright.verify.CaseKind.POSITIVE)
        void honours_its_contract(ContractCase contractCase) {
            contractCase.verify();
        }
    }

    @Test
    void skips_a_test_that_needs_the_mock() throws IOException {
        try (PetTenant tenant = PetTenant.start()) {
            TestRun test = run(OneAsksForTheMock.class, onTenant(tenant));

            assertThat(test.succeeded()).isEqualTo(1);
            assertThat(test.skips()).singleElement().asString().contains("needs the mock");
            assertThat(run(AllAskForTheMock.class, onTenant(tenant)).skips())
                    .singleElement()
                    .asString()
                    .contains("needs the mock");
        }
    }

    @ApiContract(ContractExtensionTests.PETS)
    static class OneAsksForTheMock {

        @Test
        void asks(MockServer pets) {
            throw new AssertionError(pets);
        }

        @Test
        void does_not_ask(Target pets) {
            assertThat(pets.kind()).isEqualTo(Target.Kind.TENANT);
        }
    }

    @ApiContract(ContractExtensionTests.PETS)
    static class AllAskForTheMock {

        @BeforeEach
        void asks(MockServer pets) {
            throw new AssertionError(pets);
        }

        @Test
        void does_not_ask(Target pets) {
            throw new AssertionError(pets);
        }
    }

    @Test
    void skips_a_class_without_a_configured_tenant_and_says_how_to_configure_one() {
        TestRun run = run(Unknowing.class, Map.of("stubwright.target", "tenant"));

        assertThat(run.succeeded()).isZero();
        assertThat(run.skips()).singleElement().asString().contains("stubwright.tenant.url");
    }

    @Test
    void fails_a_class_without_a_configured_tenant_on_request() {
        Map<String, String> parameters = Map.of("stubwright.target", "tenant", "stubwright.tenant.missing", "fail");

        assertThat(run(Unknowing.class, parameters).onlyFailure())
                .hasCauseInstanceOf(UsageException.class)
                .hasMessageContaining("stubwright.tenant.url");
    }

    @Test
    void fails_if_the_tenant_is_down() throws IOException {
        Map<String, String> parameters;
        try (PetTenant tenant = PetTenant.start()) {
            parameters = onTenant(tenant);
        }
        assertThat(run(Unknowing.class, parameters).failures()).isNotEmpty().allSatisfy(failure -> assertThat(failure)
                .hasRootCauseInstanceOf(IOException.class));
        assertThat(run(Unknowing.class, parameters).failures()).hasAtLeastOneElementOfType(TargetException.class);
    }

    @Test
    void rejects_a_target_that_is_neither_mock_nor_tenant() {
        assertThat(run(Unknowing.class, Map.of("stubwright.target", "tenat")).onlyFailure())
                .hasCauseInstanceOf(UsageException.class)
                .hasMessageContaining("[tenat], expected mock or tenant");
    }

    private static Map<String, String> onTenant(PetTenant tenant) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("stubwright.target", "tenant");
        parameters.put("stubwright.tenant.url", tenant.url());
        parameters.put("stubwright.tenant.tokenVariable", SOME_VARIABLE);
        return parameters;
    }

    private TestRun run(Class<?> fixture, Map<String, String> parameters) {
        return TestRun.of(List.of(fixture), folder, parameters);
    }
}
