package dev.stubwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSourcesTests {

    private static final Map<String, byte[]> TWO =
            Map.of("a/A.java", bytes("class A {}"), "a/B.java", bytes("class B {}"));

    @TempDir
    Path folder;

    @Test
    void does_not_generate_again_without_changes() {
        assertThat(sources().update("inputs", () -> TWO)).isEqualTo(2);

        assertThat(sources().update("inputs", () -> {
                    throw new AssertionError("must not generate");
                }))
                .isEqualTo(-1);
    }

    @Test
    void generates_again_if_inputs_change_or_a_file_is_deleted_or_edited() throws IOException {
        sources().update("inputs", () -> TWO);

        assertThat(sources().update("others", () -> TWO)).isEqualTo(2);
        Files.delete(folder.resolve("out/a/A.java"));
        assertThat(sources().update("others", () -> TWO)).isEqualTo(2);
        Files.writeString(folder.resolve("out/a/A.java"), "class Edited {}");
        assertThat(sources().update("others", () -> TWO)).isEqualTo(2);
        assertThat(folder.resolve("out/a/A.java")).hasContent("class A {}");
    }

    @Test
    void deletes_only_files_that_are_no_longer_generated() throws IOException {
        sources().update("inputs", () -> TWO);
        Files.writeString(folder.resolve("out/a/Mine.java"), "class Mine {}");

        sources().update("others", () -> Map.of("a/A.java", bytes("class A {}")));

        assertThat(folder.resolve("out/a/A.java")).exists();
        assertThat(folder.resolve("out/a/B.java")).doesNotExist();
        assertThat(folder.resolve("out/a/Mine.java")).exists();
    }

    private GeneratedSources sources() {
        return new GeneratedSources(folder.resolve("out"), folder.resolve("stamp.txt"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
