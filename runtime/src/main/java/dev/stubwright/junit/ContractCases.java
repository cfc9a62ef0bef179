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
 * Runs a test method once for each case of the contract. The method takes a {@link ContractCase} as its parameter. {@link
 * ApiContract} or a {@link ContractExtension} names the contract.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@Tag("contract")
public @interface ContractCases {

    /** The operations whose cases to run, each by its id or slug; all by default. */
    String[] operations() default {};

    /** The kinds of cases to run, for example {@link CaseKind#POSITIVE}; all by default. */
    String[] kinds() default {};
}
