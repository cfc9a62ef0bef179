package dev.stubwright.contract;

import dev.stubwright.SourceLocation;
import dev.stubwright.contract.route.PathTemplate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates operations with few properties besides the route. */
public final class Operations {

    private Operations() {}

    public static Operation of(String method, String path, SecurityScheme... schemes) {
        return named(method + path, method, path, schemes);
    }

    public static Operation named(String id, String method, String path, SecurityScheme... schemes) {
        return new Operation(
                id,
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
