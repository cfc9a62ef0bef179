package dev.stubwright.maven;

import dev.stubwright.contract.Contract;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Generates typed client stubs with openapi-generator from the repaired contract, and adds them to the test sources.
 *
 * @since 0.1
 */
@Mojo(name = "generate-stubs", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true)
public class GenerateStubsMojo extends GenerateMojo {

    /**
     * The output folder, a source root.
     *
     * @since 0.1
     */
    @Parameter(
            property = "stubwright.stubs.directory",
            defaultValue = "${project.build.directory}/generated-test-sources/stubwright-stubs")
    private File outputDirectory;

    /**
     * The scope of the sources: test or main. For main, bind the goal to the phase generate-sources.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.stubs.scope", defaultValue = "test")
    private String scope;

    /**
     * The generator of openapi-generator.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.stubs.generatorName", defaultValue = "java")
    private String generatorName;

    /**
     * The library that the stubs use. The default is rest-assured for the generator java, otherwise the generator's own.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.stubs.library")
    private @Nullable String library;

    /**
     * The package of the API classes.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.stubs.apiPackage")
    private @Nullable String apiPackage;

    /**
     * The package of the model classes.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.stubs.modelPackage")
    private @Nullable String modelPackage;

    /**
     * The package of the classes that APIs and models share.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.stubs.invokerPackage")
    private @Nullable String invokerPackage;

    /**
     * Options of the generator; see its documentation.
     *
     * @since 0.1
     */
    @Parameter
    private @Nullable Map<String, String> configOptions;

    /**
     * Additional properties for its templates.
     *
     * @since 0.1
     */
    @Parameter
    private @Nullable Map<String, String> additionalProperties;

    @Override
    void register() {
        if (EnumParameter.parse(Scope.class, "stubwright.stubs.scope", scope) == Scope.MAIN) {
            project().addCompileSourceRoot(outputDirectory.getPath());
        } else {
            project().addTestCompileSourceRoot(outputDirectory.getPath());
        }
    }

    @Override
    boolean isForTests() {
        return scope.equals("test");
    }

    @Override
    void run() {
        Contract contract = readContract();
        StubsRequest request = request();
        List<String> inputs = new ArrayList<>(request.hashInputs());
        inputs.add(pluginVersion());
        inputs.add(contract.toOpenApi());

        int count = new GeneratedSources(outputDirectory.toPath(), stampFile())
                .update(GenerationStamp.hashOf(inputs), () -> new ClientStubGenerator(request, workFolder("stubs"))
                        .generate(contract.toOpenApi()));
        getLog().info(count < 0 ? "Client stubs are up to date." : count + " source files of client stubs written");
    }

    private StubsRequest request() {
        Map<String, String> options = new TreeMap<>();
        Optional.ofNullable(configOptions).ifPresent(options::putAll);
        Optional.ofNullable(additionalProperties).ifPresent(options::putAll);
        Optional<String> standardLibrary =
                generatorName.equals("java") ? Optional.of("rest-assured") : Optional.empty();
        return new StubsRequest(
                generatorName,
                Optional.ofNullable(library).or(() -> standardLibrary),
                Optional.ofNullable(apiPackage),
                Optional.ofNullable(modelPackage),
                Optional.ofNullable(invokerPackage),
                options);
    }

    private enum Scope {
        TEST,
        MAIN
    }
}
