package dev.stubwright.maven;

import dev.stubwright.contract.Contract;
import dev.stubwright.verify.ContractSuite;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Generates JUnit tests of the contract, one method per group of cases, for example getUser_404. A build can select a method
 * with -Dtest, or all methods of an operation by their tag, which is the operation's id. The tests run on the mock, or with
 * -Dstubwright.target=tenant on the tenant.
 *
 * @since 0.1
 */
@Mojo(name = "generate-tests", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true)
public class GenerateTestsMojo extends GenerateMojo {

    /**
     * The output folder, a source root.
     *
     * @since 0.1
     */
    @Parameter(
            property = "stubwright.tests.directory",
            defaultValue = "${project.build.directory}/generated-test-sources/stubwright-tests")
    private File outputDirectory;

    /**
     * The package of the tests. The default is the project's groupId with .contract appended.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tests.package")
    private @Nullable String packageName;

    /**
     * The name of the test class. The default is the contract's title with ContractTest appended. End it in IT for
     * integration tests. With groupBy=tag, it follows the tag.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tests.className")
    private @Nullable String className;

    /**
     * One class for the whole contract (contract), or one per tag (tag).
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tests.groupBy", defaultValue = "contract")
    private String groupBy;

    /**
     * The vendor's profile that the tests use: a built-in one (okta), or a file relative to the module's folder.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.profile")
    private @Nullable String profile;

    /**
     * The same seed gives the same cases. The tests contain it, so all runs have the same cases.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.seed", defaultValue = "0")
    private long seed;

    @Override
    void register() {
        project().addTestCompileSourceRoot(outputDirectory.getPath());
    }

    @Override
    void run() {
        Contract contract = readContract();
        TestsRequest request = request();
        List<String> inputs = List.of(request.toString(), pluginVersion(), contract.toOpenApi());

        int count = new GeneratedSources(outputDirectory.toPath(), stampFile())
                .update(GenerationStamp.hashOf(inputs), () -> new ContractTestGenerator(
                                request, contract.title(), ContractSuite.plan(contract, seed))
                        .generate());
        getLog().info(count < 0 ? "Contract tests are up to date." : count + " contract test classes written");
    }

    private TestsRequest request() {
        ModulePaths paths = new ModulePaths(folder().toPath());
        return new TestsRequest(
                Optional.ofNullable(packageName)
                        .orElseGet(() -> JavaName.packageBelow(project().getGroupId(), "contract")),
                Optional.ofNullable(className),
                EnumParameter.parse(GroupBy.class, "stubwright.tests.groupBy", groupBy) == GroupBy.TAG,
                contractRequest().sources().stream().map(paths::portable).toList(),
                contractRequest().overlays().stream()
                        .map(Path::toString)
                        .map(paths::portable)
                        .toList(),
                contractRequest().mirrors().stream().map(paths::portable).toList(),
                Optional.ofNullable(profile).map(paths::portable),
                seed);
    }

    private enum GroupBy {
        CONTRACT,
        TAG
    }
}
