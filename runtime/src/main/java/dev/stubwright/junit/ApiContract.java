package dev.stubwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Names the API contract of a test class. Its tests may have a {@link ContractCase}, a {@link ContractGroups}, a {@link
 * dev.stubwright.mock.MockServer}, a {@link dev.stubwright.target.Target}, a {@link dev.stubwright.contract.Contract}, or
 * rest-assured's {@code RequestSpecification} as a parameter.
 *
 * <pre>{@code
 * @ApiContract("src/main/openapi/apis.md")
 * class OktaContractTest {
 *
 *     @ContractCases
 *     void honours_its_contract(ContractCase contractCase) {
 *         contractCase.verify();
 *     }
 * }
 * }</pre>
 *
 * <p>Tests run on a mock on a free port, or with {@code -Dstubwright.target=tenant} on a tenant. The environment variable
 * {@code STUBWRIGHT_TARGET} and JUnit's configuration parameter {@code stubwright.target} do the same, in this order. Each
 * test has a mock of its own; its stubs, journal and scenarios are reset before the next test uses the mock. Tests that run
 * at the same time use different mocks; classes with equal contracts share them. If a {@code @BeforeAll} method or an
 * instance with the lifecycle {@code PER_CLASS} has a mock as a parameter, that mock belongs to the whole class, with its
 * stubs.
 *
 * <p>On a tenant, classes run one after the other, even in a parallel build. If no tenant is configured, they are skipped with
 * a reason, or fail with {@code stubwright.tenant.missing=fail}.
 *
 * <p>May be used as a meta-annotation. Nested classes and subclasses inherit it.
 *
 * @since 0.1
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(ContractExtension.class)
@ResourceLock(providers = TenantLock.class)
public @interface ApiContract {

    /**
     * Catalogues, OpenAPI documents, folders of documents, or URLs of these; relative to the working directory, which is the
     * module's folder in a build.
     */
    String[] value();

    /** OpenAPI Overlays, in the order in which they apply; relative to the working directory. */
    String[] overlays() default {};

    /** Folders that replace URL prefixes: {@code URLPREFIX=DIR}. */
    String[] mirrors() default {};

    /**
     * Rich OpenAPI documents, files or URLs, that complete the documents of the contract; relative to the working directory.
     * If several describe an operation equally well, the first one is used.
     */
    String[] references() default {};

    /** Postman collections (2.0 or 2.1), files or URLs, whose requests and responses become examples. */
    String[] collections() default {};

    /**
     * The vendor's profile: the name of a built-in one ({@code okta}), or a file. The property {@code stubwright.profile}
     * takes precedence.
     */
    String profile() default "";

    /** The seed of generated values. The property {@code stubwright.seed} takes precedence, to repeat a failure. */
    long seed() default 0;

    /** Values of path variables that exist on the tenant, each {@code NAME=VALUE}: {@code userId=00u1}. */
    String[] values() default {};
}
