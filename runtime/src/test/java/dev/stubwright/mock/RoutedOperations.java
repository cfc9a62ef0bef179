package dev.stubwright.mock;

import dev.stubwright.SourceLocation;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.route.PathTemplate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations that have nothing but a route. */
public final class RoutedOperations {

    private RoutedOperations() {}

    public static List<Operation> of(List<String> templates) {
        return templates.stream().map(RoutedOperations::operation).toList();
    }

    private static Operation operation(String template) {
        return new Operation(
                "get" + template,
                "GET",
                new PathTemplate(template),
                Collections.emptySortedMap(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Set.of("GET"),
                "",
                SourceLocation.of("x.yaml"));
    }
}
