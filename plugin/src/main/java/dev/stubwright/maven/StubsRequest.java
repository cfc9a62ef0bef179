package dev.stubwright.maven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What openapi-generator is asked for.
 *
 * @param generatorName such as {@code java}
 * @param library such as {@code rest-assured}; empty for the generator's own default
 * @param options the generator's options, those of {@link #DEFAULTS} included unless the user says otherwise
 */
record StubsRequest(
        String generatorName,
        Optional<String> library,
        Optional<String> apiPackage,
        Optional<String> modelPackage,
        Optional<String> invokerPackage,
        Map<String, String> options) {

    /** Sources that need as little else as possible, and whose bytes depend on nothing but the contract. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "hideGenerationTimestamp", "true",
            "openApiNullable", "false",
            "annotationLibrary", "none",
            "documentationProvider", "none",
            "serializationLibrary", "jackson",
            "useJakartaEe", "true",
            "dateLibrary", "java8");

    StubsRequest {
        Map<String, String> all = new TreeMap<>(generatorName.equals("java") ? DEFAULTS : Map.of());
        all.put("hideGenerationTimestamp", "true");
        all.putAll(options);
        options = Map.copyOf(all);
    }

    /** Everything that the sources depend on, the contract apart. */
    List<String> parts() {
        return List.of(
                generatorName,
                library.orElse(""),
                apiPackage.orElse(""),
                modelPackage.orElse(""),
                invokerPackage.orElse(""),
                new TreeMap<>(options).toString());
    }
}
