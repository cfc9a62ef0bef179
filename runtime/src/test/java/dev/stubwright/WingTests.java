package dev.stubwright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Wings are the sub-packages of a package. A wing uses only those before it; other packages use only its doors. */
@AnalyzeClasses(packages = "dev.stubwright", importOptions = ImportOption.DoNotIncludeTests.class)
class WingTests {

    private static final String ROOT = "dev.stubwright.";
    private static final int MOST_FILES = 40;
    private static final int MOST_LINES = 300;

    /** In order of dependency, lowest first. A name without a dot is the package itself. */
    private static final Map<String, List<String>> IN_ORDER = Map.of(
            "catalog", List.of("catalog.location", "catalog.document", "catalog.fetch", "catalog"),
            "schema",
                    List.of(
                            "schema",
                            "schema.json",
                            "schema.format",
                            "schema.reference",
                            "schema.validate",
                            "schema.constraint",
                            "schema.match",
                            "schema.generate",
                            "schema.mutate",
                            "schema.engine"),
            "contract",
                    List.of(
                            "contract.jsonpath",
                            "contract.postman",
                            "contract.tree",
                            "contract.route",
                            "contract.upgrade",
                            "contract.repair",
                            "contract.select",
                            "contract.extract",
                            "contract.merge",
                            "contract.overlay",
                            "contract.supplement",
                            "contract.audit",
                            "contract"),
            "mock", List.of("mock.response", "mock.routing", "mock.mapping", "mock.server", "mock"));

    /** The types of wings that other packages may use. */
    private static final Set<String> DOORS = Set.of(
            "catalog.document.Document",
            "catalog.document.DocumentParser",
            "catalog.document.DocumentFiles",
            "catalog.document.DuplicateKey",
            "catalog.document.SpecificationVersion",
            "catalog.fetch.FetchOptions",
            "catalog.location.Mirror",
            "contract.route.PathTemplate",
            "schema.engine.PatternCheck",
            "schema.engine.Schemas");

    @ArchTest
    static void a_wing_uses_only_those_before_it(JavaClasses classes) {
        IN_ORDER.values().forEach(wings -> {
            for (int i = 0; i < wings.size() - 1; i++) {
                String[] above = wings.subList(i + 1, wings.size()).stream()
                        .map(ROOT::concat)
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + wings.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .check(classes);
            }
        });
    }

    @ArchTest
    static void packages_are_free_of_cycles(JavaClasses classes) {
        slices().matching("dev.stubwright.(**)").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    static void every_wing_has_its_place_in_the_order(JavaClasses classes) {
        Set<String> wings = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .filter(name -> name.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(IN_ORDER.values().stream().flatMap(List::stream)).containsAll(wings);
    }

    @ArchTest
    static void outsiders_use_a_wing_only_through_its_doors(JavaClasses classes) {
        IN_ORDER.keySet().forEach(name -> noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + name + ".(**)").and(describe("are not doors", WingTests::isNotDoor)))
                .check(classes));
    }

    private static boolean isNotDoor(JavaClass type) {
        String name = type.getName().substring(ROOT.length());
        int nested = name.indexOf('$');
        return !DOORS.contains(nested < 0 ? name : name.substring(0, nested));
    }

    @ArchTest
    static final ArchRule public_types_of_wings_are_doors_or_internal = classes()
            .that()
            .resideInAnyPackage(IN_ORDER.values().stream()
                    .flatMap(List::stream)
                    .filter(name -> name.contains("."))
                    .map(ROOT::concat)
                    .toArray(String[]::new))
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and(describe("are not doors", WingTests::isNotDoor))
            .should()
            .beAnnotatedWith(Internal.class);

    @Test
    void no_folder_has_more_than_40_files() throws IOException {
        Map<Path, Long> files =
                sources().stream().collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

        assertThat(files).isNotEmpty().allSatisfy((folder, count) -> assertThat(count)
                .as(folder.toString())
                .isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void no_file_has_more_than_300_lines_and_the_median_is_under_80() throws IOException {
        List<Integer> lengths = new ArrayList<>();
        for (Path file : sources()) {
            lengths.add(Files.readAllLines(file).size());
        }
        lengths.sort(null);

        assertThat(lengths.get(lengths.size() - 1)).isLessThanOrEqualTo(MOST_LINES);
        assertThat(lengths.get(lengths.size() / 2)).isLessThan(80);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("../plugin/src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
