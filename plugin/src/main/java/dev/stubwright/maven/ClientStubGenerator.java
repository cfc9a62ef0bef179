package dev.stubwright.maven;

import dev.stubwright.OutputException;
import dev.stubwright.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.GeneratorNotFoundException;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Generates typed client stubs with openapi-generator, in this process. */
final class ClientStubGenerator {

    private final StubsRequest request;
    private final Path workFolder;

    /** @param workFolder deleted before and after use */
    ClientStubGenerator(StubsRequest request, Path workFolder) {
        this.request = request;
        this.workFolder = workFolder;
    }

    /** The sources by path relative to their root, without generated builds, docs and tests. */
    Map<String, byte[]> generate(String openApi) {
        try {
            delete(workFolder);
            Path output = workFolder.resolve("output");
            Path document = Files.createDirectories(output).resolveSibling("contract.json");
            Files.writeString(document, openApi, StandardCharsets.UTF_8);
            GeneratorLog.quietly(() -> run(document, output));
            Map<String, byte[]> sources = sources(output);
            delete(workFolder);
            return sources;
        } catch (IOException e) {
            throw new OutputException(workFolder, "the stubs cannot be generated", "check its permissions", e);
        }
    }

    private void run(Path document, Path output) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName(request.generatorName())
                .setInputSpec(document.toString())
                .setOutputDir(output.toString())
                .setValidateSpec(false)
                .setVerbose(false)
                .setQuiet(true);
        request.library().ifPresent(configurator::setLibrary);
        request.apiPackage().ifPresent(configurator::setApiPackage);
        request.modelPackage().ifPresent(configurator::setModelPackage);
        request.invokerPackage().ifPresent(configurator::setInvokerPackage);
        request.options().forEach(configurator::addAdditionalProperty);
        try {
            DefaultGenerator generator = new DefaultGenerator();
            generator.setGenerateMetadata(false);
            List.of(
                            CodegenConstants.API_DOCS,
                            CodegenConstants.API_TESTS,
                            CodegenConstants.MODEL_DOCS,
                            CodegenConstants.MODEL_TESTS)
                    .forEach(clutter -> generator.setGeneratorPropertyDefault(clutter, "false"));
            generator.opts(configurator.toClientOptInput()).generate();
        } catch (GeneratorNotFoundException e) {
            throw new UsageException(
                    "openapi-generator has no generator [" + request.generatorName() + "]",
                    "choose java or another of its generators",
                    e);
        } catch (RuntimeException e) {
            throw new UsageException(
                    "generator [" + request.generatorName() + "] of openapi-generator failed: " + reason(e),
                    "check library, configOptions and additionalProperties",
                    e);
        } finally {
            GlobalSettings.reset();
        }
    }

    /** The message of the root cause, which the generator wraps once per template. */
    private static String reason(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return said.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Generators for the JVM use Maven's folders; for others, all files are sources. */
    private Map<String, byte[]> sources(Path output) throws IOException {
        Path root = Stream.of("src/main/java", "src/main/kotlin", "src/main/groovy", "src/main/scala")
                .map(output::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(output);
        Map<String, byte[]> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        if (sources.isEmpty()) {
            throw new UsageException(
                    "generator [" + request.generatorName() + "] generated no files for this contract",
                    "choose another generatorName or library");
        }
        return sources;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
