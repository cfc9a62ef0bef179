package dev.stubwright.mock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Operation;
import dev.stubwright.mock.RoutedOperations;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingIdentityTests {

    @Test
    void gives_the_more_concrete_route_the_higher_priority() {
        List<Operation> operations =
                RoutedOperations.of(List.of("/users/me", "/users/{userId}.json", "/users/{userId}"));
        int concrete = MappingIdentity.of(operations.get(0)).priority();
        int partly = MappingIdentity.of(operations.get(1)).priority();
        int templated = MappingIdentity.of(operations.get(2)).priority();
        assertThat(concrete).isGreaterThan(5).isLessThan(partly);
        assertThat(partly).isLessThan(templated);
    }
}
