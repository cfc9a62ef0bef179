package dev.stubwright.maven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The options of openapi-generator.
 *
 * @param generatorName for example {@code java}
 * @param library for example {@code rest-assured}; empty for the generator's default
 * @param options the generator's options, which override {@link #DEFAULTS}
 */
record StubsRequest(
        String generatorName,
        Optional<String> library,
        Optional<String> apiPackage,
        Optional<String> modelPackage,
        Optional<String> invokerPackage,
        Map<String, String> options) {

    /** Sources with few dependencies, whose bytes depend only on the contract. */
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

    /** Everything that the sources depend on, except the contract. */
    List<String> hashInputs() {
        return List.of(
                generatorName,
                library.orElse(""),
                apiPackage.orElse(""),
                modelPackage.orElse(""),
                invokerPackage.orElse(""),
                new TreeMap<>(options).toString());
    }
}
