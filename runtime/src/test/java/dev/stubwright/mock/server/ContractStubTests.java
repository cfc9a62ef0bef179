package dev.stubwright.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Operation;
import dev.stubwright.mock.RoutedOperations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ContractStubTests {

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void does_not_let_wiremock_try_a_template_with_several_variables_in_a_segment() {
        Operation operation =
                RoutedOperations.of(List.of("/{a}-{b}-{c}-{d}-{e}-{f}-{g}x")).get(0);
        ContractStub stub = ContractStub.of(operation);
        // WireMock's regular expression would backtrack: it does not decode the last letter.
        assertThat(stub.mappingFor("/" + "-".repeat(5_000) + "%78")).isSameAs(stub.anyUrlMapping());
    }
}
