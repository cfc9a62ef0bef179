package dev.stubwright;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Packages depend in one direction only: a package may use those before it. */
@AnalyzeClasses(packages = "dev.stubwright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final List<String> IN_ORDER =
            List.of("catalog", "schema", "contract", "wire", "mock", "target", "verify", "report", "junit", "cli");

    @ArchTest
    static final ArchRule a_package_uses_only_those_before_it = layers();

    @ArchTest
    static final ArchRule schema_does_not_use_catalog = noClasses()
            .that()
            .resideInAPackage("dev.stubwright.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.stubwright.catalog..");

    @ArchTest
    static final ArchRule only_mock_and_junit_use_wiremock =
            onlyIn("com.github.tomakehurst..", "dev.stubwright.mock..", "dev.stubwright.junit..");

    @ArchTest
    static final ArchRule networknt_is_known_to_schema_alone = onlyIn("com.networknt..", "dev.stubwright.schema..");

    @ArchTest
    static final ArchRule swagger_parser_is_known_to_contract_alone =
            onlyIn("io.swagger..", "dev.stubwright.contract..");

    @ArchTest
    static final ArchRule picocli_is_known_to_cli_alone = onlyIn("picocli..", "dev.stubwright.cli..");

    @ArchTest
    static final ArchRule junit_and_rest_assured_are_known_to_junit_alone = noClasses()
            .that(resideOutsideOfPackages("dev.stubwright.junit.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.junit..", "io.restassured..", "org.opentest4j.."));

    @ArchTest
    static final ArchRule public_signatures_use_only_jdk_and_own_types = classes()
            .that()
            .arePublic()
            .and()
            .areNotAnnotatedWith(Internal.class)
            .and(not(enclosedIn("something internal", outer -> outer.isAnnotatedWith(Internal.class))))
            .and(not(enclosedIn("something that is not public", outer -> !outer.getModifiers()
                    .contains(JavaModifier.PUBLIC))))
            .and(not(resideInAnyPackage("dev.stubwright.cli..", "dev.stubwright.junit..")))
            .should(speakOnlyInKnownTypes());

    private static DescribedPredicate<JavaClass> enclosedIn(String what, Predicate<JavaClass> outerIs) {
        return DescribedPredicate.describe("enclosed in " + what, type -> Stream.iterate(
                        type.getEnclosingClass(),
                        Optional::isPresent,
                        outer -> outer.flatMap(JavaClass::getEnclosingClass))
                .flatMap(Optional::stream)
                .anyMatch(outerIs));
    }

    private static ArchRule layers() {
        var architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
        architecture = architecture.layer("root").definedBy("dev.stubwright");
        for (String name : IN_ORDER) {
            architecture = architecture.layer(name).definedBy("dev.stubwright." + name + "..");
        }
        architecture = architecture.whereLayer("root").mayNotAccessAnyLayer();
        for (int i = 0; i < IN_ORDER.size(); i++) {
            String[] before = Stream.concat(Stream.of("root"), IN_ORDER.subList(0, i).stream())
                    .toArray(String[]::new);
            architecture = architecture.whereLayer(IN_ORDER.get(i)).mayOnlyAccessLayers(before);
        }
        return architecture;
    }

    private static ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that(resideOutsideOfPackages(packages))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library));
    }

    private static ArchCondition<JavaClass> speakOnlyInKnownTypes() {
        DescribedPredicate<JavaClass> known =
                resideInAnyPackage("java..", "dev.stubwright..").and(not(annotatedWith(Internal.class)));
        return new ArchCondition<>("name only types of the JDK and of Stubwright in public signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(ArchitectureTests::isPromised)
                        .flatMap(unit -> Stream.concat(
                                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                                .map(JavaClass::getBaseComponentType)
                                .filter(named ->
                                        !named.isPrimitive() && !known.test(named) && !isWireMockDsl(type, named))
                                .map(named -> SimpleConditionEvent.violated(
                                        unit, unit.getDescription() + " names " + named.getName())))
                        .forEach(events::add);
            }
        };
    }

    private static boolean isPromised(JavaCodeUnit unit) {
        boolean hidden =
                unit.isAnnotatedWith(Internal.class) || unit.getModifiers().contains(JavaModifier.SYNTHETIC);
        return unit.getModifiers().contains(JavaModifier.PUBLIC) && !hidden && !isRecordPart(unit);
    }

    /** A record's canonical constructor inherits the annotations of its components. */
    private static boolean isRecordPart(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        return owner.isRecord()
                && unit.isConstructor()
                && owner.getFields().stream().anyMatch(field -> isInternal(field));
    }

    private static boolean isInternal(JavaMember member) {
        return member.isAnnotatedWith(Internal.class);
    }

    /** Users of the mock see WireMock's DSL on purpose. */
    private static boolean isWireMockDsl(JavaClass owner, JavaClass named) {
        return owner.getSimpleName().equals("MockServer")
                && named.getPackageName().startsWith("com.github.tomakehurst");
    }
}
