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
 * Generates JUnit tests of the contract, one method for each group of cases, such as getUser_404, so that a build can
 * select one with -Dtest, or all of an operation by its tag, which is the operation's id. They run on the mock, or with
 * -Dstubwright.target=tenant on the tenant.
 *
 * @since 0.1
 */
@Mojo(name = "generate-tests", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true)
public class GenerateTestsMojo extends GenerateMojo {

    /**
     * Where the sources are written, packages directly below.
     *
     * @since 0.1
     */
    @Parameter(
            property = "stubwright.tests.directory",
            defaultValue = "${project.build.directory}/generated-test-sources/stubwright-tests")
    private File outputDirectory;

    /**
     * The package of the tests. Unless told, the project's groupId and .contract.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tests.package")
    private @Nullable String packageName;

    /**
     * The name of the test class. Unless told, the contract's title and ContractTest; end it in IT for integration tests.
     * With groupBy=tag it comes after the tag.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tests.className")
    private @Nullable String className;

    /**
     * One class for the whole contract (contract), or for each tag (tag).
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tests.groupBy", defaultValue = "contract")
    private String groupBy;

    /**
     * The vendor's profile that the tests name: one that is built in (okta), or a file relative to the module's folder.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.profile")
    private @Nullable String profile;

    /**
     * Where chance begins; the tests name it, so that each run is the same.
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

        int count = new Sources(outputDirectory.toPath(), stampFile())
                .update(Stamp.hash(inputs), () -> new ContractTests(
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
                Choice.parse(GroupBy.class, "stubwright.tests.groupBy", groupBy) == GroupBy.TAG,
                contractRequest().sources().stream().map(paths::shown).toList(),
                contractRequest().overlays().stream()
                        .map(Path::toString)
                        .map(paths::shown)
                        .toList(),
                contractRequest().mirrors().stream().map(paths::shown).toList(),
                Optional.ofNullable(profile).map(paths::shown),
                seed);
    }

    private enum GroupBy {
        CONTRACT,
        TAG
    }
}
