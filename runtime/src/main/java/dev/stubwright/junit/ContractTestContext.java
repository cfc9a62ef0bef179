package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.target.TargetChoice;
import dev.stubwright.verify.Case;
import dev.stubwright.verify.CaseResult;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A class or a test with its configuration. Has no state: environments are in the store of JUnit's root context, the report
 * in that of the class, and a lease in that of the first context that needs it. A store includes its parents' entries, so
 * each key contains the configuration: a nested class may have its own.
 */
final class ContractTestContext {

    private final ExtensionContext context;
    private final RunProperties properties;
    private final ContractConfiguration configuration;

    private ContractTestContext(
            ExtensionContext context, RunProperties properties, ContractConfiguration configuration) {
        this.context = context;
        this.properties = properties;
        this.configuration = configuration;
    }

    static ContractTestContext of(ContractConfiguration configuration, ExtensionContext context) {
        RunProperties properties = RunProperties.of(context);
        return new ContractTestContext(context, properties, configuration.with(properties));
    }

    static ContractTestContext ofAnnotation(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        ApiContract annotation = AnnotationSupport.findAnnotation(
                        type, ApiContract.class, classOf(context).getEnclosingTestClasses())
                .orElseThrow(() -> new UsageException(
                        "[" + type.getName() + "] names no contract", "annotate it with @ApiContract"));
        return of(ContractConfiguration.of(annotation), context);
    }

    TargetChoice choice() {
        return TargetChoice.read(properties::get, configuration.profile(), Path.of(""));
    }

    TestEnvironments environments() {
        return store(context.getRoot())
                .getOrComputeIfAbsent(
                        key(TestEnvironments.class),
                        absent -> new TestEnvironments(configuration, choice()),
                        TestEnvironments.class);
    }

    /** The environment of the class if the class has leased one, otherwise that of the test. */
    TestEnvironment environment() {
        return store(context)
                .getOrComputeIfAbsent(
                        key(BorrowedEnvironment.class),
                        absent -> new BorrowedEnvironment(environments()),
                        BorrowedEnvironment.class)
                .environment();
    }

    ContractCase contractCase(String id) {
        Case found = environment().cases().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new ContractCase(found, verifier());
    }

    ContractGroups groups() {
        return new ContractGroups(environment().cases(), Case::group, verifier());
    }

    /** Opened by the class, so that the report lives as long as the class. */
    void openReport() {
        report();
    }

    private CaseVerifier verifier() {
        return new CaseVerifier(environment().suite()::run, this::record);
    }

    private void record(CaseResult result) {
        report().add(result);
    }

    private ClassReport report() {
        ExtensionContext owner = classOf(context);
        Path folder = Path.of(properties.get("stubwright.report").orElse("target/stubwright"))
                .resolve(owner.getRequiredTestClass().getName())
                .resolve(choice().kind().name().toLowerCase(Locale.ROOT));
        return store(owner)
                .getOrComputeIfAbsent(
                        key(ClassReport.class), absent -> new ClassReport(environments(), folder), ClassReport.class);
    }

    /** The context of a test's class. Only this one knows the enclosing classes: an invocation of a template has none. */
    static ExtensionContext classOf(ExtensionContext context) {
        ExtensionContext owner = context;
        while (owner.getTestMethod().isPresent()) {
            owner = owner.getParent().orElseThrow();
        }
        return owner;
    }

    private Key key(Class<?> what) {
        return new Key(what, configuration, choice());
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(ContractTestContext.class));
    }

    /** Equal configurations share an entry. */
    private record Key(Class<?> what, ContractConfiguration configuration, TargetChoice choice) {}
}
