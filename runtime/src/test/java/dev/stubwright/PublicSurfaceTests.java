package dev.stubwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of CONTRIBUTING.md lists the types that users may use: public types that are not {@code @Internal}. */
class PublicSurfaceTests {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(dev\\.stubwright[.a-z]*)` \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void is_listed_completely() throws IOException, URISyntaxException {
        assertThat(listedTypes()).isEqualTo(publicTypes());
    }

    private static SortedMap<String, Set<String>> listedTypes() throws IOException {
        String page = Files.readString(Path.of("..", "CONTRIBUTING.md"));
        SortedMap<String, Set<String>> types = new TreeMap<>();
        ROW.matcher(page).results().forEach(row -> types.put(row.group(1), names(row.group(2))));
        return types;
    }

    private static Set<String> names(String cell) {
        List<String> names =
                NAME.matcher(cell).results().map(name -> name.group(1)).toList();
        return new TreeSet<>(names);
    }

    private static SortedMap<String, Set<String>> publicTypes() throws URISyntaxException {
        Path classes = Path.of(Internal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        SortedMap<String, Set<String>> types = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath(classes)) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.isTopLevelClass()
                    && !type.isAnnotatedWith(Internal.class)) {
                types.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                        .add(type.getSimpleName());
            }
        }
        return types;
    }
}
