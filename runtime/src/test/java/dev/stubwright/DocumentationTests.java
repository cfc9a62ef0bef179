package dev.stubwright;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import dev.stubwright.mock.MockServer;
import dev.stubwright.report.ConsoleReport;
import dev.stubwright.report.FailureText;
import dev.stubwright.target.Target;
import dev.stubwright.verify.ContractSuite;
import dev.stubwright.verify.SuiteResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and the pages in docs have valid links, snippets from built files, and real output. */
class DocumentationTests {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\n]*]\\(([^)\\s]+)\\)");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+-SNAPSHOT");
    private static final Pattern TARGET = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Path OKTA = Path.of("examples", "okta", "src", "main", "openapi");

    @ParameterizedTest
    @MethodSource("pages")
    void links_to_existing_files_and_anchors(MarkdownPage page) {
        List<String> broken = LINK.matcher(page.prose())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !targetExists(page, link))
                .toList();

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void has_unique_anchors(MarkdownPage page) {
        assertThat(page.anchors()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void has_snippets_from_built_files(MarkdownPage.Block snippet) throws IOException {
        String file = Files.readString(MarkdownPage.PROJECT.resolve(snippet.marker("from")));

        assertThat(withoutIndentation(file)).contains(withoutIndentation(snippet.text()));
    }

    @Test
    void has_snippets_of_java_and_of_a_pom() {
        assertThat(snippets())
                .extracting(MarkdownPage.Block::language)
                .contains("java", "xml")
                .hasSizeGreaterThan(4);
        assertThat(MarkdownPage.of("README.md").blocks().stream()
                        .filter(block -> !block.marker("from").isEmpty()))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void names_the_current_version() throws IOException {
        String pom = Files.readString(MarkdownPage.PROJECT.resolve("pom.xml"));

        assertThat(pages().stream().flatMap(page -> VERSION.matcher(page.text())
                        .results()
                        .map(MatchResult::group)
                        .distinct()))
                .isNotEmpty()
                .allSatisfy(version -> assertThat(pom).contains("<version>" + version + "</version>"));
    }

    @Test
    void shows_the_two_commands_to_start_with() {
        assertThat(commands(MarkdownPage.of("README.md"))).contains("mvn -Pokta verify", "mvn verify");
    }

    @Test
    void shows_the_report_of_the_example() throws IOException {
        try (MockServer mock = MockServer.start(okta())) {
            String report = ConsoleReport.render(verify(mock));

            assertThat(outputs("stubwright-maven-plugin verify")).isNotEmpty().allSatisfy(shown -> assertThat(shown)
                    .isEqualTo(withoutPort(report)));
        }
    }

    @Test
    void shows_the_text_of_a_finding() throws Exception {
        try (MockServer mock = MockServer.start(okta())) {
            mock.stubFor(get("/api/v1/users/me")
                    .willReturn(okJson(currentUser(mock, "NOPE"))
                            .withHeader("X-Rate-Limit-Limit", "600")
                            .withHeader("X-Rate-Limit-Remaining", "599")
                            .withHeader("X-Rate-Limit-Reset", "1924992000")));
            SuiteResult result = verify(mock);

            String finding = FailureText.render(result.findings().stream()
                    .filter(one -> one.keyword().equals("enum"))
                    .findFirst()
                    .orElseThrow());
            assertThat(outputs("verify, with one answer broken by a stub"))
                    .isNotEmpty()
                    .allSatisfy(shown -> assertThat(withoutPort(finding)).startsWith(shown + "\nrequest\n"));
        }
    }

    static List<MarkdownPage> pages() {
        return MarkdownPage.all();
    }

    static List<MarkdownPage.Block> snippets() {
        return pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> !block.marker("from").isEmpty())
                .toList();
    }

    private static Stream<String> commands(MarkdownPage page) {
        return page.blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.text().lines());
    }

    private static List<String> outputs(String of) {
        return pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.marker("output of").equals(of))
                .map(block -> withoutPort(block.text()))
                .toList();
    }

    private static boolean targetExists(MarkdownPage page, String link) {
        int hash = link.indexOf('#');
        String name = hash < 0 ? link : link.substring(0, hash);
        Path file =
                name.isEmpty() ? page.file() : page.file().resolveSibling(name).normalize();
        if (!Files.exists(file) || hash < 0) {
            return Files.exists(file);
        }
        return pages().stream()
                .filter(other -> other.file().normalize().equals(file.normalize()))
                .anyMatch(other -> other.anchors().contains(link.substring(hash + 1)));
    }

    private static Contract okta() {
        return ContractReader.read(ContractRequest.builder()
                .folder(MarkdownPage.PROJECT)
                .source(OKTA.resolve("apis.md").toString())
                .overlay(OKTA.resolve("okta-overlay.yaml"))
                .build());
    }

    private static SuiteResult verify(MockServer mock) {
        try (Target target = Target.mock(mock)) {
            return ContractSuite.of(mock.contract(), target, 0).run(progress -> {});
        }
    }

    /** The mock's response with another status of the user. */
    private static String currentUser(MockServer mock, String status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.uri() + "/api/v1/users/me"))
                .header("Authorization", "SSWS anything")
                .build();
        JsonNode user = new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
        return ((ObjectNode) user).put("status", status).toString();
    }

    private static String withoutPort(String text) {
        return TARGET.matcher(text).replaceAll("http://127.0.0.1:PORT");
    }

    private static String withoutIndentation(String text) {
        return text.replace("\r\n", "\n").lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
