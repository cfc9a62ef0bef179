package dev.stubwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of the Maven plugin lists every parameter of every goal, and all pages show valid {@code mvn} commands. */
class MavenPageTests {

    private static final Path PLUGIN = MarkdownPage.PROJECT.resolve(Path.of("plugin", "src", "main", "java"));
    private static final MarkdownPage PAGE = MarkdownPage.of("docs/maven.md");
    private static final String COMMON = PAGE.section("Parameters of every goal");
    private static final Set<String> PHASES =
            Set.of("validate", "compile", "test", "verify", "install", "test-compile");

    private static final Pattern CLASS = Pattern.compile("class (\\w+)(?: extends (\\w+))?");
    private static final Pattern GOAL = Pattern.compile("@Mojo\\(\\s*name = \"([a-z-]+)\"");
    private static final Pattern PARAMETER =
            Pattern.compile("(?s)@Parameter(?:\\(([^)]*)\\))?\\s+private [^;=]*?(\\w+)(?: = [^;]*)?;");
    private static final Pattern PROPERTY = Pattern.compile("property = \"(stubwright\\.[\\w.]+)\"");
    private static final Pattern DEFAULT = Pattern.compile("defaultValue = \"([^\"$]+)\"");
    private static final Pattern INLINE = Pattern.compile("`(mvn [^`\n]+)`");
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\w.-])stubwright\\.[A-Za-z]\\w*(?:\\.\\w+)*");

    /** One Mojo class. */
    private record Mojo(String name, String parent, String goal, List<Parameter> parameters) {}

    /**
     * A parameter that users can set.
     *
     * @param property empty if only a POM can set it
     */
    record Parameter(String goal, String field, String property, String value) {

        @Override
        public String toString() {
            return goal + " " + (property.isEmpty() ? field : property);
        }
    }

    private static final Map<String, Mojo> MOJOS = mojos();

    @Test
    void has_a_section_and_a_row_for_every_goal() {
        assertThat(goals()).hasSizeGreaterThan(7).allSatisfy(goal -> {
            assertThat(PAGE.section(goal)).isNotEmpty();
            assertThat(PAGE.section("Maven plugin")).contains("| [`" + goal + "`](#" + goal + ") |");
        });
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void has_a_row_for_every_parameter(Parameter parameter) {
        String name = parameter.property().isEmpty() ? parameter.field() : parameter.property();
        String section = parameter.goal().isEmpty() ? COMMON : PAGE.section(parameter.goal());
        String row = section.lines()
                .filter(line -> line.startsWith("| `" + name + "`"))
                .findFirst()
                .orElse("");

        assertThat(row).as(name).isNotEmpty();
        if (!parameter.value().isEmpty()) {
            assertThat(row.split("\\|", -1)[2]).as("default of " + name).contains("`" + parameter.value() + "`");
        }
        boolean isNamedByProperty = name.endsWith("." + parameter.field()) || name.equals(parameter.field());
        if (!isNamedByProperty) {
            assertThat(row).contains("in the POM `" + parameter.field() + "`");
        }
    }

    @Test
    void lists_only_existing_parameters() {
        Stream.concat(goals().stream(), Stream.of(""))
                .filter(goal -> !goal.equals("help"))
                .forEach(goal -> {
                    String section = goal.isEmpty() ? COMMON : PAGE.section(goal);
                    List<String> known = parameters().stream()
                            .filter(parameter -> parameter.goal().equals(goal))
                            .map(parameter -> parameter.property().isEmpty() ? parameter.field() : parameter.property())
                            .toList();
                    assertThat(Pattern.compile("(?m)^\\| `([\\w.]+)`")
                                    .matcher(section)
                                    .results()
                                    .map(row -> row.group(1)))
                            .isSubsetOf(known);
                });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shows_valid_commands(String command) {
        List<String> words = Arrays.asList(command.split("\\s+", -1));
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("-P")) {
                assertThat(poms()).anyMatch(pom -> pom.contains("<id>" + word.substring(2) + "</id>"));
            } else if (word.startsWith("-Dstubwright.")) {
                String property = word.substring(2).replaceFirst("=.*", "");
                assertThat(propertiesOf(goalOf(words))).contains(property);
            } else if (!word.startsWith("-")) {
                boolean known = word.contains(":") ? goals().contains(goalOf(words)) : PHASES.contains(word);
                assertThat(known || isValueOfOption(words, word)).as(word).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void names_only_existing_properties(MarkdownPage page) {
        List<String> known = Stream.concat(
                        parameters().stream().map(Parameter::property),
                        // Properties that start-mock sets, and the prefix of the tenant's properties.
                        Stream.of(
                                "stubwright.mock.url",
                                "stubwright.mock.port",
                                "stubwright.mock.ID.url",
                                "stubwright.mock.ID.port",
                                "stubwright.tenant"))
                .toList();
        List<String> unknown = WRITTEN.matcher(page.text().replace("dev.stubwright.", "dev."))
                .results()
                .map(MatchResult::group)
                .filter(property -> !property.startsWith("stubwright.bench."))
                .filter(property -> !known.contains(property))
                .toList();

        assertThat(unknown).isEmpty();
    }

    static List<MarkdownPage> pages() {
        return MarkdownPage.all();
    }

    /** The parameters of each goal. The common ones have the goal "". */
    static List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (Mojo mojo : MOJOS.values()) {
            boolean isCommon =
                    mojo.parent().equals("AbstractMojo") && mojo.goal().isEmpty();
            if (isCommon) {
                all.addAll(mojo.parameters());
            } else if (!mojo.goal().isEmpty()) {
                withSuperclasses(mojo)
                        .flatMap(one -> one.parameters().stream())
                        .map(one -> new Parameter(mojo.goal(), one.field(), one.property(), one.value()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    static List<String> commands() {
        return MarkdownPage.all().stream()
                .flatMap(page -> Stream.concat(
                        page.blocks().stream()
                                .flatMap(block ->
                                        block.text().replace("\\\n", " ").lines()),
                        INLINE.matcher(page.text()).results().map(code -> code.group(1))))
                .filter(line -> line.startsWith("mvn "))
                .distinct()
                .toList();
    }

    /** A Mojo and its superclasses, without the one of all Mojos. */
    private static Stream<Mojo> withSuperclasses(Mojo mojo) {
        return Stream.iterate(mojo, one -> one != null && isNotCommon(one), one -> MOJOS.get(one.parent()));
    }

    private static boolean isNotCommon(Mojo mojo) {
        return !mojo.parent().equals("AbstractMojo") || !mojo.goal().isEmpty();
    }

    private static List<String> goals() {
        return Stream.concat(MOJOS.values().stream().map(Mojo::goal), Stream.of("help"))
                .filter(goal -> !goal.isEmpty())
                .toList();
    }

    /** The plugin's goal in a command; empty if it has only phases. */
    private static String goalOf(List<String> words) {
        return words.stream()
                .filter(word -> word.matches("(dev\\.stubwright:stubwright-maven-plugin|stubwright):.*"))
                .map(word -> word.substring(word.lastIndexOf(':') + 1))
                .findFirst()
                .orElse("");
    }

    private static List<String> propertiesOf(String goal) {
        return parameters().stream()
                .filter(one ->
                        goal.isEmpty() || one.goal().isEmpty() || one.goal().equals(goal))
                .map(Parameter::property)
                .toList();
    }

    private static boolean isValueOfOption(List<String> words, String word) {
        return words.get(words.indexOf(word) - 1).equals("-pl");
    }

    private static List<String> poms() {
        return Stream.of("runtime", "plugin", "examples/okta", ".")
                .map(folder -> MarkdownPage.PROJECT.resolve(folder).resolve("pom.xml"))
                .map(MavenPageTests::text)
                .toList();
    }

    private static Map<String, Mojo> mojos() {
        try (Stream<Path> files = Files.walk(PLUGIN)) {
            return files.filter(file -> file.toString().endsWith("Mojo.java"))
                    .sorted()
                    .map(MavenPageTests::text)
                    .map(MavenPageTests::mojo)
                    .collect(Collectors.toMap(Mojo::name, mojo -> mojo, (one, other) -> one, LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Mojo mojo(String source) {
        Matcher type = CLASS.matcher(source);
        assertThat(type.find()).isTrue();
        List<Parameter> parameters = PARAMETER
                .matcher(source)
                .results()
                .filter(parameter -> !group(parameter).contains("readonly = true"))
                .map(parameter -> new Parameter(
                        "",
                        parameter.group(2),
                        first(PROPERTY, group(parameter)),
                        first(DEFAULT, group(parameter).replace("RunningMocks.STANDARD", "\"default\""))))
                .toList();
        assertThat(parameters)
                .as("parameters with a property")
                .filteredOn(one -> !one.property().isEmpty())
                .hasSameSizeAs(PROPERTY.matcher(source).results().toList());
        return new Mojo(type.group(1), String.valueOf(type.group(2)), first(GOAL, source), parameters);
    }

    private static String group(MatchResult parameter) {
        return parameter.group(1) == null ? "" : parameter.group(1);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
