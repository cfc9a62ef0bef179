package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.catalog.location.Mirror;
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
 * The extension behind {@link ApiContract}. Register it to configure the contract in code:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ContractExtension okta =
 *         ContractExtension.builder().source("apis.md").profile("okta").build();
 * }</pre>
 *
 * <p>The field must be static. Unlike classes with the annotation, these classes have no lock on the tenant; add a
 * {@code @ResourceLock} if they run in parallel.
 *
 * @since 0.1
 */
public final class ContractExtension
        implements ExecutionCondition, BeforeAllCallback, ParameterResolver, TestTemplateInvocationContextProvider {

    private final @Nullable ContractConfiguration configuration;

    /** JUnit creates this instance for {@link ApiContract}. */
    public ContractExtension() {
        this.configuration = null;
    }

    private ContractExtension(ContractConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Builds an extension that does not need the annotation. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return TargetCondition.of(testContext(context).choice(), context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        testContext(context).openReport();
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        // The mock of a constructor belongs to the test, unless the lifecycle is PER_CLASS.
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TestParameters.supports(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TestParameters.resolve(parameter.getParameter().getType(), testContext(context));
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return CaseFilter.of(context.getRequiredTestMethod()).isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        CaseFilter filter = CaseFilter.of(context.getRequiredTestMethod()).orElseThrow();
        return testContext(context)
                .environments()
                .with(environment -> filter.choose(environment.contract(), environment.cases()))
                .stream()
                .map(each -> new CaseInvocation(each, this::testContext));
    }

    private ContractTestContext testContext(ExtensionContext context) {
        return configuration == null
                ? ContractTestContext.ofAnnotation(context)
                : ContractTestContext.of(configuration, context);
    }

    /**
     * Builds a {@link ContractExtension}. Not thread-safe.
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

        /** Adds an OpenAPI Overlay. Overlays apply in the order in which they were added. */
        public Builder overlay(String file) {
            request.overlay(Path.of(file));
            return this;
        }

        /**
         * Adds a folder that replaces a URL prefix: {@code URLPREFIX=DIR}.
         *
         * @throws UsageException if it is not of that form
         */
        public Builder mirror(String mirror) {
            request.mirror(Mirror.parse(mirror));
            return this;
        }

        /** Adds a rich OpenAPI document, a file or a URL, that completes the documents of the contract. */
        public Builder reference(String source) {
            request.reference(source);
            return this;
        }

        /** Adds a Postman collection, a file or a URL, whose requests and responses become examples. */
        public Builder collection(String source) {
            request.collection(source);
            return this;
        }

        /** Sets the vendor's profile: the name of a built-in one ({@code okta}), or a file. */
        public Builder profile(String nameOrFile) {
            profile = nameOrFile;
            return this;
        }

        /** Sets the seed of generated values; 0 by default. */
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
         * Builds the extension. The documents are read when the first test needs them.
         *
         * @throws UsageException if there is no source
         */
        public ContractExtension build() {
            return new ContractExtension(
                    new ContractConfiguration(request.build(), Optional.ofNullable(profile), seed, values));
        }
    }
}
