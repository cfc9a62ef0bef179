package dev.stubwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallMemoryTests {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Items, version: "1"}
            paths:
              /items:
                get:
                  operationId: items
                  responses: {"200": {description: OK}}
            """;

    @TempDir
    Path folder;

    @Test
    void reports_a_document_that_exceeds_the_heap_and_reads_the_others() throws Exception {
        Files.writeString(folder.resolve("large.yaml"), DOCUMENT + "x-large: [" + "{},".repeat(2_000_000) + "{}]\n");
        Files.writeString(folder.resolve("small.yaml"), DOCUMENT);

        Process process = lint();
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(folder.resolve("out")))
                    .contains(
                            "the document needs more memory than this JVM has; perhaps you should raise -Xmx, or split the document")
                    .contains("1 operation in the contract");
            assertThat(process.exitValue()).isEqualTo(ExitCode.OK);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process lint() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        ManagementFactory.getRuntimeMXBean().getClassPath(),
                        Main.class.getName(),
                        "lint",
                        folder.toString())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }
}
