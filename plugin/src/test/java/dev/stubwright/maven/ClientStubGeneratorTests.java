package dev.stubwright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.UsageException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientStubGeneratorTests {

    private static final String PETS = """
            {"openapi": "3.0.3", "info": {"title": "Pets", "version": "1"},
             "paths": {"/api/pets/{petId}": {"get": {"operationId": "getPet", "tags": ["pets"],
               "parameters": [{"name": "petId", "in": "path", "required": true, "schema": {"type": "string"}}],
               "responses": {"200": {"description": "a pet", "content": {"application/json": {"schema": {
                 "$ref": "#/components/schemas/Pet"}}}}}}}},
             "components": {"schemas": {"Pet": {"type": "object", "properties": {
               "id": {"type": "string"}, "born": {"type": "string", "format": "date-time"}}}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void writes_sources_of_apis_and_models_only() {
        Map<String, byte[]> sources = stubs("java", Map.of()).generate(PETS);

        assertThat(sources).containsKeys("org/acme/api/PetsApi.java", "org/acme/model/Pet.java");
        assertThat(sources.keySet()).allMatch(path -> path.endsWith(".java"), "is Java source");
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @Test
    void is_deterministic_and_contains_no_timestamp() {
        Map<String, byte[]> first = stubs("java", Map.of()).generate(PETS);
        Map<String, byte[]> second = stubs("java", Map.of()).generate(PETS);

        assertThat(second)
                .hasSameSizeAs(first)
                .allSatisfy((path, bytes) -> assertThat(bytes).as(path).isEqualTo(first.get(path)));
        assertThat(first).allSatisfy((path, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(path)
                .doesNotContain("date = \"")
                .doesNotContain(folder.toString()));
    }

    @Test
    void keeps_all_files_of_a_generator_that_has_no_source_folder() {
        assertThat(stubs("typescript-fetch", Map.of()).generate(PETS)).containsKey("apis/PetsApi.ts");
    }

    @Test
    void rejects_an_unknown_generator() {
        assertThatThrownBy(() -> stubs("jawa", Map.of()).generate(PETS))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("[jawa]");
    }

    @Test
    void rejects_an_unknown_library_and_lists_the_known_ones() {
        assertThatThrownBy(() -> stubs("java", Optional.of("nope"), Map.of()).generate(PETS))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Unknown library: nope Available libraries:")
                .hasMessageContaining("rest-assured")
                .hasMessageEndingWith("; perhaps you should check library, configOptions and additionalProperties");
    }

    private ClientStubGenerator stubs(String generator, Map<String, String> options) {
        return stubs(generator, generator.equals("java") ? Optional.of("rest-assured") : Optional.empty(), options);
    }

    private ClientStubGenerator stubs(String generator, Optional<String> library, Map<String, String> options) {
        StubsRequest request = new StubsRequest(
                generator,
                library,
                Optional.of("org.acme.api"),
                Optional.of("org.acme.model"),
                Optional.of("org.acme.invoker"),
                options);
        return new ClientStubGenerator(request, folder.resolve("work"));
    }
}
