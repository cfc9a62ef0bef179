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
 * Says which API contract the tests of a class are about. Its tests may ask for a {@link ContractCase}, a {@link
 * ContractGroups}, a {@link dev.stubwright.mock.MockServer}, a {@link dev.stubwright.target.Target}, a {@link
 * dev.stubwright.contract.Contract}, or rest-assured's {@code RequestSpecification} as a parameter.
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
 * <p>Tests run on a mock on a free port, or on a tenant with {@code -Dstubwright.target=tenant} (else the environment's
 * {@code STUBWRIGHT_TARGET}, else JUnit's configuration parameter of the same name). Each test has its mock for itself: stubs
 * of its own, the journal and scenarios are gone when the next test gets it. Tests that run at the same time get different
 * mocks; classes with equal contracts share them. A mock that is asked for in {@code @BeforeAll} or by an instance with the
 * lifecycle {@code PER_CLASS} belongs to the whole class, its stubs included.
 *
 * <p>On a tenant, classes run one after the other even in a parallel build. Without a tenant to run on, they are skipped with
 * a reason; {@code stubwright.tenant.missing=fail} makes them fail.
 *
 * <p>May stand on an annotation of your own; nested classes and subclasses take it over.
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
     * Catalogues, OpenAPI documents, folders of documents, or URLs of these; relative to the working directory, which in a
     * build is the folder of the module.
     */
    String[] value();

    /** OpenAPI Overlays, in the order in which they apply; relative to the working directory. */
    String[] overlays() default {};

    /** Folders that stand for URL prefixes: {@code URLPREFIX=DIR}. */
    String[] mirrors() default {};

    /**
     * Rich OpenAPI documents, files or URLs, that fill what the documents of the contract leave out; relative to the working
     * directory. Where several describe the same operation equally well, the first counts.
     */
    String[] references() default {};

    /** Postman collections (2.0 or 2.1), files or URLs, whose requests and answers become examples. */
    String[] collections() default {};

    /**
     * The vendor's profile: the name of one that is built in ({@code okta}), or a file. The property {@code
     * stubwright.profile} wins.
     */
    String profile() default "";

    /** Where chance begins. The property {@code stubwright.seed} wins, so that a failure can be repeated. */
    long seed() default 0;

    /** Values of path variables that exist on the tenant, each {@code NAME=VALUE}: {@code userId=00u1}. */
    String[] values() default {};
}
