package dev.stubwright.examples.okta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what this example holds. */
class ReadmeTests {

    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- from: (\\S+) -->\n```\\w+\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+-SNAPSHOT");

    @Test
    void takes_its_snippets_from_files_that_are_built() throws IOException {
        List<MatchResult> snippets = SNIPPET.matcher(readme()).results().toList();

        assertThat(snippets).hasSizeGreaterThanOrEqualTo(3).allSatisfy(snippet -> {
            String file = Files.readString(PROJECT.resolve(snippet.group(1)));
            assertThat(withoutIndentation(file)).contains(withoutIndentation(snippet.group(2)));
        });
    }

    @Test
    void names_the_version_that_is_built() throws IOException {
        String pom = Files.readString(PROJECT.resolve("pom.xml"));

        assertThat(VERSION.matcher(readme()).results().map(MatchResult::group).distinct())
                .singleElement()
                .satisfies(version -> assertThat(pom).contains("<version>" + version + "</version>"));
    }

    @Test
    void shows_the_report_of_every_endpoint_of_the_catalogue() throws IOException {
        String catalogue = Files.readString(Path.of("src", "main", "openapi", "apis.md"));
        long entries = catalogue
                .lines()
                .filter(line -> line.strip().startsWith("x-api-slug:"))
                .count();
        long reported = readme().lines()
                .filter(line -> line.matches("  [A-Z]+ +/api/v1/\\S+ +passed .*"))
                .count();

        assertThat(reported).isEqualTo(entries).isEqualTo(8);
    }

    private static String readme() throws IOException {
        return Files.readString(PROJECT.resolve("README.md")).replace("\r\n", "\n");
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
