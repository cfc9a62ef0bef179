package dev.stubwright.catalog.location;

import static dev.stubwright.catalog.Catalogs.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderWalkTests {

    @TempDir
    Path folder;

    @BeforeEach
    void documents() {
        Catalogs.write(folder, "a.yaml", Catalogs.DOCUMENT);
        Catalogs.write(folder, "closed/b.yaml", Catalogs.DOCUMENT);
        Catalogs.write(folder, ".git/objects/c.yaml", Catalogs.DOCUMENT);
    }

    @Test
    void skips_hidden_folders_by_default() throws IOException {
        assertThat(found(false)).containsExactlyInAnyOrder("a.yaml", "closed", "closed/b.yaml");
        assertThat(found(true)).contains(".git/objects/c.yaml");
    }

    @Test
    void stops_at_the_limit() throws IOException {
        assertThat(FolderWalk.walk(folder, 9, true, 2).found()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "**/*.yaml"})
    void continues_after_an_unreadable_folder(String source) {
        Path closed = folder.resolve("closed");
        assumeThat(closed.toFile().setReadable(false) && !Files.isReadable(closed))
                .as("this system and this user know folders that may not be read")
                .isTrue();
        try {
            Catalog catalog = Catalogs.read(folder, source);

            assertThat(catalog.entries())
                    .extracting(entry -> entry.document().source())
                    .containsExactly("a.yaml");
            assertThat(told(catalog)).containsExactly("WARNING document-unreadable closed");
        } finally {
            assertThat(closed.toFile().setReadable(true)).isTrue();
        }
    }

    private List<String> found(boolean hidden) throws IOException {
        return FolderWalk.walk(folder, 9, hidden, 100).found().stream()
                .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                .toList();
    }
}
