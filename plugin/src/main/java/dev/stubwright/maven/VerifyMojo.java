package dev.stubwright.maven;

import dev.stubwright.OutputException;
import dev.stubwright.contract.Contract;
import dev.stubwright.mock.MockServer;
import dev.stubwright.mock.Validation;
import dev.stubwright.report.ConsoleReport;
import dev.stubwright.report.ReportFiles;
import dev.stubwright.target.Target;
import dev.stubwright.target.TargetChoice;
import dev.stubwright.verify.ContractSuite;
import dev.stubwright.verify.SuiteResult;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs the contract suite on the mock, or with -Dstubwright.target=tenant on the tenant. Writes the contract report, and
 * fails the build if the target breaks the contract.
 *
 * @since 0.1
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class VerifyMojo extends StubwrightMojo {

    /**
     * The target of the suite: mock or tenant. The default is the environment variable STUBWRIGHT_TARGET, otherwise mock.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.target")
    private @Nullable String target;

    /**
     * The URL of the tenant. The default is the environment variable that the profile names.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tenant.url")
    private @Nullable String tenantUrl;

    /**
     * The name of the environment variable with the token, never the token itself. The default is the one that the profile
     * names.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tenant.tokenVariable")
    private @Nullable String tokenVariable;

    /**
     * On a tenant, also runs cases that change resources: true or false. They only change resources that this run creates.
     * The default is false.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tenant.allowWrites")
    private @Nullable String allowWrites;

    /**
     * What to do if the target is the tenant, but none is configured: skip or fail. The default is skip.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.tenant.missing")
    private @Nullable String tenantMissing;

    /**
     * Values of path variables that exist on the tenant.
     *
     * @since 0.1
     */
    @Parameter
    private @Nullable Map<String, String> values;

    /**
     * The vendor's profile: the name of a built-in one (okta), or a file relative to the module's folder.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.profile")
    private @Nullable String profile;

    /**
     * The same seed gives the same cases.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.seed", defaultValue = "0")
    private long seed;

    /**
     * The folder for report.html and report.json.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.report", defaultValue = "${project.build.directory}/stubwright")
    private File reportDirectory;

    /**
     * The id of a running mock of start-mock. If it is not running, the goal starts a mock of its own.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.mockId", defaultValue = RunningMocks.DEFAULT_ID)
    private String mockId;

    @Override
    void run() throws MojoFailureException {
        TargetChoice choice = TargetChoice.read(properties(), Optional.ofNullable(profile), folder().toPath());
        if (choice.shortfall().isPresent() && !choice.failsWithoutTenant()) {
            getLog().warn("Skipped: " + choice.shortfall().get());
            return;
        }
        Contract contract = readContract();
        SuiteResult result = choice.kind() == Target.Kind.TENANT ? onTenant(contract, choice) : onMock(contract);
        ConsoleReport.render(result).lines().forEach(getLog()::info);
        writeReport(result);
        if (!result.findings().isEmpty()) {
            throw Failures.ofFindings(result.findings());
        }
    }

    private SuiteResult onTenant(Contract contract, TargetChoice choice) {
        try (Target tenant = choice.openTenant(values == null ? Map.of() : values)) {
            return suite(contract, tenant);
        }
    }

    private SuiteResult onMock(Contract contract) {
        Optional<MockServer> running = RunningMocks.of(this).get(mockId);
        if (running.isPresent()) {
            return onMock(contract, running.get());
        }
        try (MockServer mock = new MockRequest("127.0.0.1", 0, seed, Validation.WARN).start(contract)) {
            return onMock(contract, mock);
        }
    }

    private SuiteResult onMock(Contract contract, MockServer mock) {
        try (Target target = Target.mock(mock)) {
            return suite(contract, target);
        }
    }

    private SuiteResult suite(Contract contract, Target on) {
        return ContractSuite.of(contract, on, seed).run(done -> {});
    }

    private void writeReport(SuiteResult result) {
        try {
            ReportFiles.write(result, reportDirectory.toPath());
            getLog().info("Report: " + new File(reportDirectory, "report.html"));
        } catch (OutputException e) {
            // A failure to write the report must not hide the findings.
            getLog().warn("The contract report was not written: " + e.getMessage());
        }
    }

    private Function<String, Optional<String>> properties() {
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("stubwright.target", target);
        given.put("stubwright.tenant.url", tenantUrl);
        given.put("stubwright.tenant.tokenVariable", tokenVariable);
        given.put("stubwright.tenant.allowWrites", allowWrites);
        given.put("stubwright.tenant.missing", tenantMissing);
        return name -> Optional.ofNullable(given.get(name));
    }
}
