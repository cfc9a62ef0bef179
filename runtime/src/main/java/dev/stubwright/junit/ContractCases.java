package dev.stubwright.junit;

import dev.stubwright.verify.CaseKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;

/**
 * Runs a test method once for each case of the contract, which it takes as a {@link ContractCase}. Its class names the
 * contract by {@link ApiContract}, or by a {@link ContractExtension}.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@Tag("contract")
public @interface ContractCases {

    /** Only cases of these operations, each named by its id or slug; all, if none is named. */
    String[] operations() default {};

    /** Only cases of these kinds; all, if none is named. */
    CaseKind[] kinds() default {};
}
