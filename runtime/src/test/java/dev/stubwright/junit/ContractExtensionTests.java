package dev.stubwright.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import dev.stubwright.mock.MockServer;
import dev.stubwright.target.Target;
import dev.stubwright.verify.CaseKind;
import io.restassured.specification.RequestSpecification;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

class ContractExtensionTests {

    static final String PETS = "src/test/resources/junit/pets.yaml";

    /** Lacks the name, and has an id that is not a string. */
    private static final String TWICE_WRONG = "{\"id\": 42}";

    @TempDir
    Path folder;

    @Test
    void runs_a_method_once_per_case_and_names_it_after_the_case() {
        TestRun run = run(Honest.class);

        run.isAllSuccessful(7);
        assertThat(run.displayNames())
                .anyMatch(name -> name.startsWith("GET /api/v1/pets/{petId} -> 200"))
                .anyMatch(name -> name.startsWith("GET /api/v1/pets/{petId} -> 404"));
    }

    @ApiContract(PETS)
    static class Honest {

        @ContractCases
        void honours_its_contract(ContractCase contractCase) {
            contractCase.verify();
        }
    }

    @Test
    void runs_only_the_selected_operations_and_kinds() {
        TestRun run = run(Choosy.class);

        run.isAllSuccessful(1);
        assertThat(run.displayNames()).anyMatch(name -> name.contains("-> 404"));
    }

    @ApiContract(PETS)
    static class Choosy {

        @ContractCases(operations = "getPet", kinds = CaseKind.UNKNOWN_RESOURCE)
        void honours_its_contract(ContractCase contractCase) {
            assertThat(contractCase.operation().id()).isEqualTo("getPet");
            contractCase.verify();
        }
    }

    @Test
    void names_the_unknown_operation_of_a_filter() {
        run(Mistaken.class)
                .events()
                .haveAtLeastOne(event(finishedWithFailure(
                        instanceOf(UsageException.class),
                        message(text -> text.contains("[getDog]") && text.contains("getPet")))));
    }

    @ApiContract(PETS)
    static class Mistaken {

        @ContractCases(operations = "getDog")
        void honours_its_contract(ContractCase contractCase) {
            contractCase.verify();
        }
    }

    @Test
    void fails_with_a_message_that_contains_all_facts() {
        Throwable failure = run(Lying.class).onlyFailure();

        assertThat(failure).isInstanceOfSatisfying(AssertionFailedError.class, error -> {
            assertThat(error.isExpectedDefined()).isTrue();
            assertThat(error.isActualDefined()).isTrue();
        });
        assertThat(failure)
                .hasMessageContaining("GET /api/v1/pets")
                .hasMessageContaining("pets.yaml:")
                .hasMessageContaining("curl")
                .hasMessageContaining("a property [name]")
                .hasMessageContaining("\"id\": \"42\"");
    }

    @ApiContract(PETS)
    static class Lying {

        @BeforeAll
        static void breakAnAnswer(MockServer pets) {
            pets.stubFor(get(urlPathMatching("/api/v1/pets/.*")).willReturn(okJson("{\"id\": \"42\"}")));
        }

        @ContractCases(operations = "getPet", kinds = CaseKind.POSITIVE)
        void honours_its_contract(ContractCase contractCase) {
            contractCase.verify();
        }
    }

    @Test
    void fails_with_all_findings_of_a_case() {
        Throwable failure = run(LyingTwice.class).onlyFailure();

        assertThat(failure)
                .isInstanceOf(MultipleFailuresError.class)
                .hasMessageContaining("2 contract findings")
                .hasMessageContaining("curl");
    }

    @ApiContract(PETS)
    static class LyingTwice {

        @ContractCases(operations = "getPet", kinds = CaseKind.POSITIVE)
        void honours_its_contract(ContractCase contractCase, MockServer pets) {
            pets.stubFor(get(urlPathMatching("/api/v1/pets/.*")).willReturn(okJson(TWICE_WRONG)));
            contractCase.verify();
        }
    }

    @Test
    void runs_a_group_by_its_name() {
        run(Grouped.class).isAllSuccessful(4);
    }

    @Test
    void fails_for_an_unknown_group() {
        assertThat(run(GroupedInVain.class).onlyFailure())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("[getPet_418]")
                .hasMessageContaining("getPet_200");
    }

    @ApiContract(PETS)
    static class Grouped {

        @Test
        void getPet_200(ContractGroups groups) {
            groups.verify("getPet_200");
        }

        @Test
        void getPet_404(ContractGroups groups) {
            groups.verify("getPet_404");
        }

        @Test
        void getPet_undeclaredMethod(ContractGroups groups) {
            groups.verify("getPet_undeclaredMethod");
        }

        @Test
        void getPet_noCredential(ContractGroups groups) {
            groups.verify("getPet_noCredential");
        }
    }

    @ApiContract(PETS)
    static class GroupedInVain {

        @Test
        void getPet_418(ContractGroups groups) {
            groups.verify("getPet_418");
        }
    }

    @Test
    void injects_mock_target_contract_and_request_specification_of_the_same_server() {
        run(Consumer.class).isAllSuccessful(2);
    }

    @ApiContract(PETS)
    static class Consumer {

        private final MockServer ofConstructor;

        Consumer(MockServer pets) {
            ofConstructor = pets;
        }

        @Test
        void all_are_one(MockServer pets, Target target, Contract contract) {
            assertThat(ofConstructor).isSameAs(pets);
            assertThat(target.uri()).isEqualTo(pets.uri());
            assertThat(pets.contract()).isSameAs(contract);
        }

        @Test
        void specification_carries_base_and_credential(RequestSpecification pets) {
            given(pets).get("/api/v1/pets/42").then().statusCode(200);
        }
    }

    @Test
    void removes_stubs_of_one_test_before_the_next() {
        run(Stubbing.class).isAllSuccessful(2);
    }

    @ApiContract(PETS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Stubbing {

        @Test
        @Order(1)
        void stubs(MockServer pets, RequestSpecification client) {
            pets.stubFor(
                    get(urlPathMatching("/api/v1/pets")).willReturn(okJson("[]").withStatus(418)));
            given(client).get("/api/v1/pets").then().statusCode(418);
        }

        @Test
        @Order(2)
        void sees_none_of_it(RequestSpecification client) {
            given(client).get("/api/v1/pets").then().statusCode(200);
        }
    }

    @Test
    void works_as_meta_annotation_in_subclasses_and_in_nested_classes() {
        run(Inheriting.class).isAllSuccessful(1);
        run(Nesting.class).isAllSuccessful(1);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @java.lang.annotation.Target(ElementType.TYPE)
    @java.lang.annotation.Inherited
    @ApiContract(PETS)
    @interface PetContract {}

    @PetContract
    abstract static class Base {

        @Test
        void has_a_contract(Contract contract) {
            assertThat(contract.title()).isEqualTo("Pets");
        }
    }

    static class Inheriting extends Base {}

    @PetContract
    static class Nesting {

        @Nested
        class Inside {

            @Test
            void has_a_contract(Contract contract) {
                assertThat(contract.title()).isEqualTo("Pets");
            }
        }
    }

    @Test
    void works_with_a_builder_instead_of_the_annotation() {
        run(Built.class).isAllSuccessful(7);
    }

    static class Built {

        @RegisterExtension
        static final ContractExtension PET_CONTRACT =
                ContractExtension.builder().source(PETS).seed(7).build();

        @ContractCases
        void honours_its_contract(ContractCase contractCase) {
            contractCase.verify();
        }
    }

    private TestRun run(Class<?> fixture) {
        return TestRun.of(fixture, folder.resolve("report"));
    }
}
