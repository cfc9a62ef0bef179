package dev.stubwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.target.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTests {

    @Test
    void have_ids_and_fault_codes_in_the_order_of_the_report() {
        assertThat(Checks.all())
                .extracting(check -> check.id() + " " + check.faultCode().orElse("-"))
                .containsExactly(
                        "server-error F100",
                        "status-conformance -",
                        "content-type-conformance -",
                        "header-conformance -",
                        "body-conformance F101",
                        "undeclared-method 962",
                        "unknown-resource -",
                        "authentication-ignored F207",
                        "body-not-allowed 954");
        assertThat(Checks.all()).containsAll(Checks.OF_DOCUMENTED_RESPONSE);
    }

    @Test
    void of_a_case_follow_from_the_documented_success(@TempDir Path folder) {
        List<Case> cases;
        try (Target nowhere = Target.nowhere()) {
            cases = ContractSuite.of(UsersApi.contract(folder), nowhere, 0).cases();
        }

        assertThat(cases)
                .filteredOn(each ->
                        each.operation().id().equals("getUser") && each.kind().equals(CaseKind.POSITIVE))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.checks())
                        .containsExactlyInAnyOrder(
                                Checks.SERVER_ERROR, Checks.STATUS, Checks.CONTENT_TYPE, Checks.HEADERS, Checks.BODY));
        assertThat(cases)
                .filteredOn(each -> each.kind().equals(CaseKind.NO_CREDENTIAL))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.checks())
                        .containsExactlyInAnyOrder(Checks.SERVER_ERROR, Checks.AUTHENTICATION));
    }
}
