package dev.stubwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.InputException;
import dev.stubwright.contract.Contract;
import dev.stubwright.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedContractTests {

    private static final String TOYS = "src/test/resources/junit/toys.yaml";

    @TempDir
    Path folder;

    @Test
    void a_nested_class_with_its_own_contract_has_its_own_mock() {
        TestRun.of(TwoContracts.class, folder).isAllSuccessful(7 + 2 + 1);
    }

    @Test
    void a_nested_class_with_its_own_contract_has_its_own_report() throws IOException {
        TestRun.of(TwoContracts.class, folder);

        assertThat(report(TwoContracts.class))
                .contains("\"cases\": 7", "listPets")
                .doesNotContain("listToys");
        assertThat(report(TwoContracts.Inside.class))
                .contains("\"cases\": 2", "listToys")
                .doesNotContain("listPets");
    }

    @ApiContract(ContractExtensionTests.PETS)
    static class TwoContracts {

        @BeforeAll
        static void takes_one_for_the_whole_class(MockServer pets) {
            assertThat(pets.contract().title()).isEqualTo("Pets");
        }

        @ContractCases
        void honours_its_contract(ContractCase contractCase) {
            contractCase.verify();
        }

        @Nested
        @ApiContract(TOYS)
        class Inside {

            @ContractCases
            void honours_its_contract(ContractCase contractCase) {
                contractCase.verify();
            }

            @Test
            void is_on_its_own_mock(MockServer toys, Contract contract) {
                assertThat(contract.title()).isEqualTo("Toys");
                assertThat(toys.contract()).isSameAs(contract);
            }
        }
    }

    @Test
    void nested_classes_with_the_same_contract_report_together() throws IOException {
        TestRun.of(OneContract.class, folder).isAllSuccessful(7);

        assertThat(report(OneContract.class)).contains("\"cases\": 7");
        assertThat(folder.resolve(OneContract.Inside.class.getName())).doesNotExist();
    }

    @ApiContract(ContractExtensionTests.PETS)
    static class OneContract {

        @Nested
        class Inside {

            @ContractCases
            void honours_its_contract(ContractCase contractCase) {
                contractCase.verify();
            }
        }
    }

    @Test
    void an_unreadable_contract_fails_the_class_once_and_names_the_file() {
        assertThat(TestRun.of(Missing.class, folder).onlyFailure())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("src/test/resources/junit/nowhere.yaml: there is no such file");
    }

    @ApiContract("src/test/resources/junit/nowhere.yaml")
    static class Missing {

        @ContractCases
        void honours_its_contract(ContractCase contractCase) {
            contractCase.verify();
        }

        @Test
        void has_a_mock(MockServer mock) {
            throw new AssertionError(mock);
        }

        @Nested
        class Inside {

            @Test
            void has_a_contract(Contract contract) {
                throw new AssertionError(contract);
            }
        }
    }

    private String report(Class<?> type) throws IOException {
        return Files.readString(folder.resolve(type.getName()).resolve("mock").resolve("report.json"));
    }
}
