package dev.stubwright.target;

import dev.stubwright.SourceLocation;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.PathTemplate;
import dev.stubwright.contract.SecurityRequirement;
import dev.stubwright.contract.SecurityScheme;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations with just what a target looks at. */
final class Operations {

    private Operations() {}

    static Operation of(String method, String path, SecurityScheme... schemes) {
        return new Operation(
                method + path,
                method,
                new PathTemplate(path),
                Collections.emptySortedMap(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                schemes.length == 0 ? List.of() : List.of(new SecurityRequirement(List.of(schemes))),
                List.of(),
                Set.of(method),
                "/paths",
                SourceLocation.of("api.yaml"));
    }
}
