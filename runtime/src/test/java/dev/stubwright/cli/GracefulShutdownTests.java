package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.target.LocalServer;
import dev.stubwright.target.LocalServer.Answer;
import dev.stubwright.target.LocalServer.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GracefulShutdownTests {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
    void deletes_created_resources_on_sigterm() throws Exception {
        CountDownLatch made = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Function<Call, Answer> hanging = call -> {
            if (call.line().equals("DELETE /items/i1")) {
                made.countDown();
                await(ended);
            }
            return call.method().equals("POST") ? Answer.json(201, "{\"id\":\"i1\"}") : Answer.empty(200);
        };
        try (LocalServer server = LocalServer.start(hanging)) {
            Process process = verify(server);
            try {
                assertThat(made.await(60, TimeUnit.SECONDS)).isTrue();
                process.toHandle().destroy();
                assertThat(ended.await(1, TimeUnit.SECONDS)).isFalse();
                ended.countDown();

                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(Files.readString(folder.resolve("err"))).contains("interrupted");
                assertThat(server.lines()).containsExactly("POST /items", "DELETE /items/i1", "DELETE /items/i1?back");
            } finally {
                ended.countDown();
                process.destroyForcibly();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process verify(LocalServer server) throws IOException {
        Files.writeString(folder.resolve("items.yaml"), """
                openapi: 3.0.3
                info: {title: Items, version: "1"}
                paths:
                  /items/{itemId}:
                    parameters:
                      - {name: itemId, in: path, required: true, schema: {type: string}}
                    delete:
                      responses:
                        "200": {description: done}
                """, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("profile.yaml"), """
                name: items
                fixtures:
                  /items/{itemId}:
                    create: {method: POST, path: /items}
                    value: /id
                    destroy: [{method: DELETE, path: "/items/{{value}}?back"}]
                """, StandardCharsets.UTF_8);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "verify",
                "items.yaml",
                "--target",
                server.uri().toString(),
                "--allow-writes",
                "--profile",
                "profile.yaml");
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
