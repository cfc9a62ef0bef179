package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.mock.MockServer;
import dev.stubwright.target.Target;
import dev.stubwright.target.TargetChoice;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Whether a class or a test can run on the chosen target. On a tenant, tests that use the mock cannot. */
final class TargetCondition {

    private TargetCondition() {}

    static ConditionEvaluationResult of(TargetChoice choice, ExtensionContext context) {
        if (choice.kind() == Target.Kind.MOCK) {
            return ConditionEvaluationResult.enabled("runs on the mock");
        }
        if (choice.shortfall().isPresent()) {
            String reason = choice.shortfall().get();
            if (choice.failsWithoutTenant()) {
                throw new UsageException(reason, "");
            }
            return ConditionEvaluationResult.disabled(reason);
        }
        boolean needsMock =
                context.getTestMethod().map(TargetCondition::needsMock).orElse(false)
                        || Stream.concat(
                                        Stream.of(context.getRequiredTestClass()),
                                        ContractTestContext.classOf(context).getEnclosingTestClasses().stream())
                                .anyMatch(TargetCondition::setUpNeedsMock);
        return needsMock
                ? ConditionEvaluationResult.disabled("needs the mock, but the target is the tenant")
                : ConditionEvaluationResult.enabled("runs on the tenant");
    }

    private static boolean setUpNeedsMock(Class<?> type) {
        return Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()),
                        Stream.of(BeforeAll.class, BeforeEach.class, AfterEach.class, AfterAll.class)
                                .map(annotation -> AnnotationSupport.findAnnotatedMethods(
                                        type, annotation, HierarchyTraversalMode.TOP_DOWN))
                                .flatMap(List::stream))
                .anyMatch(TargetCondition::needsMock);
    }

    private static boolean needsMock(Executable executable) {
        return List.of(executable.getParameterTypes()).contains(MockServer.class);
    }
}
