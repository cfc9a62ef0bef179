package dev.stubwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the standalone jar in its own process, as users do. */
class StandaloneJarIT {

    private static final Path JAR = Path.of(System.getProperty("standalone.jar", "standalone.jar is not set"));
    private static final Pattern READY =
            Pattern.compile("stubwright ready url=(http://127\\.0\\.0\\.1:\\d+) operations=2");

    @Test
    void prints_its_help_and_version(@TempDir Path folder) throws Exception {
        assertThat(run(folder, "--help")).startsWith("0\nUsage: stubwright ");
        assertThat(run(folder, "--version")).matches("0\nstubwright \\d+\\.\\d+\\.\\d+.*\n");
        assertThat(run(folder, "frobnicate")).startsWith("2\n");
    }

    @Test
    void lists_operations(@TempDir Path folder) throws Exception {
        Cli.writeCatalogue(folder);

        assertThat(run(folder, "operations", "apis.md", "--format", "json"))
                .startsWith("0\n[\n")
                .contains("\"source\": \"get-user.md\"", "\"source\": \"suspend-user.md\"");
        assertThat(run(folder, "lint", "apis.md"))
                .startsWith("0\n")
                .contains("  get-user.md:18:9\n", "2 operations in the contract\n");
    }

    @Test
    void succeeds_if_its_output_is_closed_early(@TempDir Path folder) throws Exception {
        Cli.writeCatalogue(folder);
        Process process = start(folder, "operations", "apis.md");
        process.getInputStream().close();

        assertThat(process.waitFor(60, SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(errors(folder)).isEmpty();
    }

    @Test
    void serves_until_sigterm(@TempDir Path folder) throws Exception {
        Cli.writeCatalogue(folder);
        Process process = start(folder, "mock", "apis.md", "--port", "0");
        try (BufferedReader out = process.inputReader(UTF_8)) {
            String line = out.readLine();
            Matcher ready = READY.matcher(line == null ? "" : line);
            assertThat(ready.matches()).as(line + errors(folder)).isTrue();
            String url = ready.group(1);

            HttpResponse<String> user = get(url + "/api/v1/users/42");
            assertThat(user.statusCode()).isEqualTo(200);
            assertThat(user.body()).contains("\"id\":\"42\"");
            assertThat(get(url + "/nowhere").statusCode()).isEqualTo(404);
            assertThat(run(folder, "verify", "apis.md", "--target", url, "--report", "reports"))
                    .startsWith("0\n")
                    .endsWith("; 0 findings\n");
            assertThat(folder.resolve("reports/report.html")).exists();

            // Not Process.destroy: it also closes our end of the output.
            process.toHandle().destroy();
            assertThat(process.waitFor(10, SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void relocates_the_packages_of_its_libraries() throws IOException {
        List<String> foreign = new ArrayList<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("dev.stubwright.cli.Main");
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.getEntry("META-INF/THIRD-PARTY.txt")).isNotNull();
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    // WireMock's extensions use WireMock's own packages.
                    .filter(
                            name -> !name.matches(
                                    "(dev/stubwright|wiremock|com/github/tomakehurst/wiremock|org/wiremock|org/jspecify|javax/servlet)/.*"))
                    .forEach(foreign::add);
        }
        assertThat(foreign).isEmpty();
    }

    /** The exit code, then the standard output. */
    private static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        Process process = start(folder, arguments);
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() + "\n" + out;
    }

    private static Process start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("stderr").toFile())
                .start();
    }

    private static String errors(Path folder) throws IOException {
        return Files.readString(folder.resolve("stderr"));
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
