package dev.stubwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.verify.ContractSuite;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTestGeneratorTests {

    private static final String PETS = """
            openapi: 3.0.3
            info: {title: Pets of "Acme", version: "1"}
            paths:
              /pets/{petId}:
                get:
                  operationId: getPet
                  tags: [small pets]
                  parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
                  responses:
                    "200": {description: A pet.}
                    "404": {description: No such pet.}
              /toys:
                get:
                  operationId: list-toys
                  responses:
                    "200": {description: Toys.}
            """;

    @TempDir
    Path folder;

    @Test
    void writes_one_method_per_group_of_cases() throws IOException {
        Map<String, byte[]> sources = generate(false);

        assertThat(sources).containsOnlyKeys("org/acme/PetsOfAcmeContractTest.java");
        assertThat(text(sources.values().iterator().next()))
                .contains(
                        "void getPet_200(", "void getPet_404(", "void getPet_undeclaredMethod(", "void list_toys_200(")
                .contains("value = \"apis.md\"", "overlays = {\"a.yaml\", \"b.yaml\"}", "seed = 7L");
    }

    @Test
    void tags_each_method_with_its_operation() throws IOException {
        assertThat(text(generate(false).values().iterator().next()))
                .contains("    @Test\n    @Tag(\"getPet\")\n    void getPet_404(")
                .contains("    @Test\n    @Tag(\"list-toys\")\n    void list_toys_200(");
    }

    @Test
    void writes_one_class_per_tag_on_request() throws IOException {
        assertThat(generate(true))
                .containsOnlyKeys("org/acme/SmallPetsContractTest.java", "org/acme/UntaggedContractTest.java");
    }

    @Test
    void compiles_without_a_warning() throws IOException {
        for (Map.Entry<String, byte[]> source : generate(true).entrySet()) {
            Files.createDirectories(folder.resolve(source.getKey()).getParent());
            Files.write(folder.resolve(source.getKey()), source.getValue());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();

        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-Xlint:all,-classfile,-processing", "-Werror", "-proc:none", "-d", folder.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)
                                .getJavaFileObjects(folder.resolve("org/acme/SmallPetsContractTest.java")))
                .call();

        assertThat(compiled).as(messages.toString()).isTrue();
    }

    private Map<String, byte[]> generate(boolean byTag) throws IOException {
        Path document = Files.writeString(folder.resolve("pets.yaml"), PETS);
        Contract contract = ContractReader.read(
                ContractRequest.builder().source(document.toString()).build());
        TestsRequest request = new TestsRequest(
                "org.acme",
                Optional.empty(),
                byTag,
                List.of("apis.md"),
                List.of("a.yaml", "b.yaml"),
                List.of(),
                Optional.of("okta"),
                7);
        return new ContractTestGenerator(request, contract.title(), ContractSuite.plan(contract, 7)).generate();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
