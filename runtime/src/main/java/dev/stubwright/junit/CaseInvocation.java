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
    private final Function<ExtensionContext, Session> sessions;

    CaseInvocation(Case contractCase, Function<ExtensionContext, Session> sessions) {
        this.id = contractCase.id();
        this.name = contractCase.name();
        this.sessions = sessions;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new CaseParameter());
    }

    /** The case, on the bench of the invocation: not on the one that listed it. */
    private final class CaseParameter implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ContractCase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return sessions.apply(context).contractCase(id);
        }

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
            return ExtensionContextScope.TEST_METHOD;
        }
    }
}
