package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.catalog.Mirror;
import dev.stubwright.contract.ContractRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/**
 * What {@link ApiContract} does, for classes that would rather say it in code.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ContractExtension okta =
 *         ContractExtension.builder().source("apis.md").profile("okta").build();
 * }</pre>
 *
 * <p>The field must be static. On a tenant such classes are not kept apart by a lock, as those with the annotation are; add
 * {@code @ResourceLock} where a parallel build asks for it.
 *
 * @since 0.1
 */
public final class ContractExtension
        implements ExecutionCondition, BeforeAllCallback, ParameterResolver, TestTemplateInvocationContextProvider {

    private final @Nullable Configuration configuration;

    /** Takes what the class' {@link ApiContract} says; made by JUnit. */
    public ContractExtension() {
        this.configuration = null;
    }

    private ContractExtension(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Starts one that does not need the annotation. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Availability.of(session(context).choice(), context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        session(context).openReport();
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        // A constructor's mock is that of its test, not that of the class (unless the instance is the class's).
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.supports(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.resolve(parameter.getParameter().getType(), session(context));
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return CaseFilter.of(context.getRequiredTestMethod()).isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        CaseFilter filter = CaseFilter.of(context.getRequiredTestMethod()).orElseThrow();
        return session(context).benches().with(bench -> filter.choose(bench.contract(), bench.cases())).stream()
                .map(each -> new CaseInvocation(each, this::session));
    }

    private Session session(ExtensionContext context) {
        return configuration == null ? Session.ofAnnotation(context) : Session.of(configuration, context);
    }

    /**
     * Collects what the annotation's attributes would say. Not safe for use by several threads.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final ContractRequest.Builder request = ContractRequest.builder();
        private final Map<String, String> values = new HashMap<>();
        private @Nullable String profile;
        private long seed;

        Builder() {}

        /** Adds a catalogue, an OpenAPI document, a folder of documents, or the URL of one of these. */
        public Builder source(String source) {
            request.source(source);
            return this;
        }

        /** Adds an OpenAPI Overlay; they apply in the order in which they were added. */
        public Builder overlay(String file) {
            request.overlay(Path.of(file));
            return this;
        }

        /**
         * Adds a folder that stands for a URL prefix: {@code URLPREFIX=DIR}.
         *
         * @throws UsageException if it is not of that form
         */
        public Builder mirror(String mirror) {
            request.mirror(Mirror.parse(mirror));
            return this;
        }

        /** Adds a rich OpenAPI document, a file or a URL, that fills what the documents of the contract leave out. */
        public Builder reference(String source) {
            request.reference(source);
            return this;
        }

        /** Adds a Postman collection, a file or a URL, whose requests and answers become examples. */
        public Builder collection(String source) {
            request.collection(source);
            return this;
        }

        /** Sets the vendor's profile: the name of one that is built in ({@code okta}), or a file. */
        public Builder profile(String nameOrFile) {
            profile = nameOrFile;
            return this;
        }

        /** Sets where chance begins; 0 unless told. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** Adds the value of a path variable that exists on the tenant. */
        public Builder value(String variable, String value) {
            values.put(variable, value);
            return this;
        }

        /**
         * Makes the extension; the documents are read when the first test needs them.
         *
         * @throws UsageException if there is no source
         */
        public ContractExtension build() {
            return new ContractExtension(
                    new Configuration(request.build(), Optional.ofNullable(profile), seed, values));
        }
    }
}
