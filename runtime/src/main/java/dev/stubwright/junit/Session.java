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
 * One class or test under its configuration. Holds nothing itself: what lives longer than a call is in JUnit's stores, the
 * benches in the root's, the report in that of the outermost class with this configuration, a lease in that of whoever asked
 * first. A store shows what its parents hold, so each key names the configuration: a nested class may have its own.
 */
final class Session {

    private final ExtensionContext context;
    private final Settings settings;
    private final Configuration configuration;

    private Session(ExtensionContext context, Settings settings, Configuration configuration) {
        this.context = context;
        this.settings = settings;
        this.configuration = configuration;
    }

    static Session of(Configuration configuration, ExtensionContext context) {
        Settings settings = Settings.of(context);
        return new Session(context, settings, configuration.with(settings));
    }

    static Session ofAnnotation(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        ApiContract annotation = AnnotationSupport.findAnnotation(
                        type, ApiContract.class, classOf(context).getEnclosingTestClasses())
                .orElseThrow(() -> new UsageException(
                        "[" + type.getName() + "] does not say which contract it is about",
                        "annotate it with @ApiContract"));
        return of(Configuration.of(annotation), context);
    }

    TargetChoice choice() {
        return TargetChoice.read(settings::get, configuration.profile(), Path.of(""));
    }

    Benches benches() {
        return store(context.getRoot())
                .getOrComputeIfAbsent(
                        key(Benches.class), absent -> new Benches(configuration, choice()), Benches.class);
    }

    /** What this test works on: its class's if the class asked for one as a whole, else its own. */
    Bench bench() {
        return store(context)
                .getOrComputeIfAbsent(key(Lease.class), absent -> new Lease(benches()), Lease.class)
                .bench();
    }

    ContractCase contractCase(String id) {
        Case found = bench().cases().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new ContractCase(found, judge());
    }

    ContractGroups groups() {
        return new ContractGroups(bench().cases(), Case::group, judge());
    }

    /** Where a case of this test leaves its result; made early, by the class, so that it lives as long as the class. */
    void openReport() {
        report();
    }

    private Judge judge() {
        return new Judge(this::record);
    }

    private void record(CaseResult result) {
        report().add(result);
    }

    private ClassReport report() {
        ExtensionContext owner = classOf(context);
        Path folder = Path.of(settings.get("stubwright.report").orElse("target/stubwright"))
                .resolve(owner.getRequiredTestClass().getName())
                .resolve(choice().kind().name().toLowerCase(Locale.ROOT));
        return store(owner)
                .getOrComputeIfAbsent(
                        key(ClassReport.class), absent -> new ClassReport(benches(), folder), ClassReport.class);
    }

    /** The context of a test's class. It alone knows the enclosing ones: an invocation of a template says there are none. */
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
        return context.getStore(Namespace.create(ContractExtension.class));
    }

    /** What is kept, and for whom: equal configurations share it. */
    private record Key(Class<?> what, Configuration configuration, TargetChoice choice) {}
}
