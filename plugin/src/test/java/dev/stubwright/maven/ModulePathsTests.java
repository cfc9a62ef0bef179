package dev.stubwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.catalog.location.Mirror;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModulePathsTests {

    @Test
    void resolves_mirrors_against_the_module() {
        Path module = Path.of("module").toAbsolutePath();
        Mirror mirror = new ModulePaths(module).mirror("https://example.org/=copies");

        assertThat(mirror.folder()).isEqualTo(module.resolve("copies"));
    }

    @Test
    void makes_paths_relative_to_the_module() {
        Path module = Path.of("parent/module").toAbsolutePath();
        ModulePaths paths = new ModulePaths(module);

        assertThat(paths.portable(module.resolve("apis.md").toString())).isEqualTo("apis.md");
        assertThat(paths.portable(module.resolve("../apis.md").toString())).isEqualTo("../apis.md");
        assertThat(paths.portable(module.resolveSibling("shared").toString())).isEqualTo("../shared");
        assertThat(paths.portable(module.toString())).isEqualTo(".");
        assertThat(paths.portable("https://example.org/apis.json")).isEqualTo("https://example.org/apis.json");
        assertThat(paths.portable("okta")).isEqualTo("okta");
        assertThat(paths.portable(Mirror.parse("https://example.org/=" + module.resolve("docs"))))
                .isEqualTo("https://example.org/=docs");
    }
}
