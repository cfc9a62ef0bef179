package dev.stubwright.junit;

import dev.stubwright.verify.Case;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One invocation of a method with {@link ContractCases}. */
final class CaseInvocation implements TestTemplateInvocationContext {

    private final String id;
    private final String name;
    private final Function<ExtensionContext, ContractTestContext> testContexts;

    CaseInvocation(Case contractCase, Function<ExtensionContext, ContractTestContext> testContexts) {
        this.id = contractCase.id();
        this.name = contractCase.name();
        this.testContexts = testContexts;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new CaseParameter());
    }

    /** The case runs in the environment of its invocation, not in the one that listed the cases. */
    private final class CaseParameter implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ContractCase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return testContexts.apply(context).contractCase(id);
        }

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
            return ExtensionContextScope.TEST_METHOD;
        }
    }
}
