package dev.stubwright.report;

import static dev.stubwright.report.Findings.get;
import static dev.stubwright.report.Findings.headers;
import static dev.stubwright.report.Findings.ok;
import static dev.stubwright.report.Findings.operation;
import static dev.stubwright.report.Findings.withRequest;
import static dev.stubwright.report.Findings.wrongBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stubwright.contract.Parameter.Location;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlCommandTests {

    private static final List<String> HOSTILE = List.of(
            "plain",
            "it's",
            "'; rm -rf / #",
            "$(touch pwned) `touch pwned` $HOME \\ \" !!",
            "two\nlines\n",
            "@/etc/passwd",
            "-d",
            "=ls ~ * ? [a] {b,c}",
            "ümläut € 𝄞",
            "&<>|;()");

    @Test
    void lets_the_shell_expand_the_variable_of_the_token() {
        assertThat(CurlCommand.line(withRequest(get("/users/1", "Authorization", "SSWS $OKTA_CLIENT_TOKEN"))))
                .isEqualTo("curl -i http://127.0.0.1:8080/users/1 -H \"Authorization: SSWS $OKTA_CLIENT_TOKEN\"");
    }

    @Test
    void lets_the_shell_expand_the_variable_of_a_key_in_the_query() {
        var finding = wrongBody(
                operation(Findings.apiKey(Location.QUERY, "key")), get("/users/1?key=$API_KEY"), ok(Payload.NONE));

        assertThat(CurlCommand.line(finding)).isEqualTo("curl -i \"http://127.0.0.1:8080/users/1?key=$API_KEY\"");
    }

    @Test
    void quotes_variables_in_other_headers() {
        assertThat(CurlCommand.line(withRequest(get("/users/1", "X-Trace", "$AWS_SECRET_ACCESS_KEY"))))
                .isEqualTo("curl -i http://127.0.0.1:8080/users/1 -H 'X-Trace: $AWS_SECRET_ACCESS_KEY'");
    }

    @Test
    void quotes_text_around_the_variable() {
        assertThat(CurlCommand.line(withRequest(get("/users/1", "Cookie", "a=`id`; sid=$TOKEN"))))
                .isEqualTo("curl -i http://127.0.0.1:8080/users/1 -H 'Cookie: a=`id`; sid='\"$TOKEN\"");
    }

    @Test
    void names_the_method_if_curl_would_choose_another() {
        assertThat(CurlCommand.line(withRequest(new RequestMessage("DELETE", "/users/1", headers(), Payload.NONE))))
                .isEqualTo("curl -i -X DELETE http://127.0.0.1:8080/users/1");
        assertThat(CurlCommand.line(withRequest(new RequestMessage("HEAD", "/users/1", headers(), Payload.NONE))))
                .isEqualTo("curl -i --head http://127.0.0.1:8080/users/1");
    }

    @Test
    void keeps_curl_from_reading_files_globbing_and_tidying_paths() {
        assertThat(CurlCommand.line(withRequest(get("/a/../[1-9]?q={x}"))))
                .isEqualTo("curl -i --globoff --path-as-is 'http://127.0.0.1:8080/a/../[1-9]?q={x}'");
        assertThat(CurlCommand.line(withRequest(new RequestMessage(
                        "POST", "/users", headers("Content-Type", "text/plain"), Payload.text("@/etc/passwd")))))
                .endsWith(" -H 'Content-Type: text/plain' --data-raw @/etc/passwd");
    }

    @Test
    void sends_binary_data_through_a_pipe() {
        Payload body = Payload.of(new byte[] {0, 1, (byte) 0xff});

        assertThat(CurlCommand.line(
                        withRequest(new RequestMessage("PUT", "/photo", headers("Content-Type", "image/png"), body))))
                .isEqualTo("printf %s AAH/ | base64 -d | curl -i -X PUT http://127.0.0.1:8080/photo "
                        + "-H 'Content-Type: image/png' --data-binary @-");
    }

    @Test
    void does_not_include_large_bodies() {
        RequestMessage request = new RequestMessage(
                "PUT", "/photo", headers("Content-Type", "text/plain"), Payload.text("x".repeat(99_999)));

        assertThat(CurlCommand.line(withRequest(request)))
                .hasSizeLessThan(300)
                .endsWith("--data-binary @- < FILE  # the body of 99999 bytes is not shown");
    }

    @Test
    void sends_empty_headers_and_no_default_content_type() {
        assertThat(CurlCommand.line(
                        withRequest(new RequestMessage("POST", "/x", headers("X-Empty", ""), Payload.text("a")))))
                .isEqualTo("curl -i -X POST http://127.0.0.1:8080/x -H 'X-Empty;' -H 'Content-Type:' --data-raw a");
    }

    /** Runs the command in a real shell, with a curl that prints its arguments. */
    @ParameterizedTest
    @ValueSource(strings = {"header", "body", "credential", "query"})
    void passes_text_through_a_shell_unchanged(String part, @TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "this system has no /bin/sh");
        Path curl = folder.resolve("curl");
        Files.writeString(curl, "#!/bin/sh\nfor word; do printf '%s\\0' \"$word\"; done\n");
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        for (String hostile : HOSTILE) {
            if (!part.equals("body") && hostile.contains("\n")) {
                continue; // no header holds a line feed
            }
            String value = part.equals("credential") ? hostile.replace("$HOME", "") : hostile;
            assertThat(sent(part, value, folder)).contains(value);
            assertThat(folder.resolve("pwned")).doesNotExist();
        }
    }

    private static String sent(String part, String hostile, Path folder) throws IOException, InterruptedException {
        RequestMessage request =
                switch (part) {
                    case "header" -> get("/users/1", "X-Hostile", hostile);
                    case "credential" -> get("/users/1", "Cookie", hostile + "; sid=$TOKEN");
                    case "query" -> get("/users/1?q=" + hostile);
                    default -> new RequestMessage("POST", "/users", headers(), Payload.text(hostile));
                };
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", CurlCommand.line(withRequest(request)));
        shell.directory(folder.toFile()).redirectErrorStream(true);
        shell.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        shell.environment().put("TOKEN", "s3cret");
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        if (part.equals("credential")) {
            assertThat(output).contains("; sid=s3cret");
        }
        return output;
    }
}
