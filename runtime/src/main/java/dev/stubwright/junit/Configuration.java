package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.catalog.Access;
import dev.stubwright.catalog.Mirror;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a class says of its contract. Classes with equal configurations share contract and mocks. */
record Configuration(
        List<String> sources,
        List<String> overlays,
        List<String> mirrors,
        List<String> references,
        List<String> collections,
        Optional<String> profile,
        long seed,
        Map<String, String> values,
        Access access) {

    Configuration {
        sources = List.copyOf(sources);
        overlays = List.copyOf(overlays);
        mirrors = List.copyOf(mirrors);
        references = List.copyOf(references);
        collections = List.copyOf(collections);
        values = Map.copyOf(values);
    }

    static Configuration of(ApiContract annotation) {
        return new Configuration(
                List.of(annotation.value()),
                List.of(annotation.overlays()),
                List.of(annotation.mirrors()),
                List.of(annotation.references()),
                List.of(annotation.collections()),
                Optional.of(annotation.profile()).filter(name -> !name.isBlank()),
                annotation.seed(),
                values(annotation.values()),
                Access.STANDARD);
    }

    /** What the run says wins over what the class says. */
    Configuration with(Settings settings) {
        Optional<String> named = settings.get("stubwright.profile").or(() -> profile);
        return new Configuration(
                sources,
                overlays,
                mirrors,
                references,
                collections,
                named,
                settings.number("stubwright.seed", seed),
                values,
                settings.access());
    }

    Contract read() {
        ContractReader reader = Contract.reader();
        sources.forEach(reader::source);
        overlays.forEach(overlay -> reader.overlay(Path.of(overlay)));
        mirrors.forEach(mirror -> reader.mirror(Mirror.parse(mirror)));
        references.forEach(reader::reference);
        collections.forEach(reader::collection);
        return reader.access(access).read();
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
