package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.catalog.location.Mirror;
import dev.stubwright.contract.ContractRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a class says of its contract. Classes with equal configurations share contract and mocks. */
record ContractConfiguration(ContractRequest request, Optional<String> profile, long seed, Map<String, String> values) {

    ContractConfiguration {
        values = Map.copyOf(values);
    }

    static ContractConfiguration of(ApiContract annotation) {
        ContractRequest.Builder request = ContractRequest.builder().sources(List.of(annotation.value()));
        List.of(annotation.overlays()).forEach(overlay -> request.overlay(Path.of(overlay)));
        List.of(annotation.mirrors()).forEach(mirror -> request.mirror(Mirror.parse(mirror)));
        List.of(annotation.references()).forEach(request::reference);
        List.of(annotation.collections()).forEach(request::collection);
        return new ContractConfiguration(
                request.build(),
                Optional.of(annotation.profile()).filter(name -> !name.isBlank()),
                annotation.seed(),
                values(annotation.values()));
    }

    /** The properties of the run take precedence. */
    ContractConfiguration with(RunProperties properties) {
        return new ContractConfiguration(
                request.withAccess(properties.access()),
                properties.get("stubwright.profile").or(() -> profile),
                properties.number("stubwright.seed", seed),
                values);
    }

    private static Map<String, String> values(String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "a value of @ApiContract is [" + pair + "], expected NAME=VALUE", "write userId=00u1, say");
            }
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return values;
    }
}
