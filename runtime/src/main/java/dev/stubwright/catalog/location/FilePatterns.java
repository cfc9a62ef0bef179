package dev.stubwright.catalog.location;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Expands sources that are glob patterns. */
@Internal
public final class FilePatterns {

    private static final String ANY_FOLDERS = "**/";
    private static final int MAX_VARIANTS = 64;

    private FilePatterns() {}

    /** Whether a source is a pattern, and not the name of an existing file with such characters. */
    public static boolean isPattern(String source, Path folder) {
        if (source.chars().noneMatch(c -> "*?{[".indexOf(c) >= 0) || source.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            return false;
        }
        try {
            return !Files.exists(folder.resolve(source));
        } catch (InvalidPathException wildcard) {
            return true; // on Windows, file names must not contain stars
        }
    }

    /**
     * The files that match a pattern, sorted; if there are none, the folders that match it.
     *
     * @throws InputException if nothing matches
     */
    public static List<DocumentLocation> expand(String source, LocationResolver locations) {
        String pattern = source.replace('\\', '/');
        int slash = baseEnd(pattern);
        String base = slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash);
        String rest = pattern.substring(slash + 1);
        DocumentLocation.Local folder = (DocumentLocation.Local) locations.locate(base);
        if (!Files.isDirectory(folder.file())) {
            throw noMatch(source, "there is no folder " + base);
        }
        List<PathMatcher> matchers = matchers(rest, source);
        int depth = rest.contains("**") || rest.contains("{") ? DocumentFolder.DEPTH : rest.split("/", -1).length;
        boolean hidden = rest.startsWith(".") || rest.contains("/.");
        List<DocumentLocation> files = DocumentFolder.find(
                folder,
                depth,
                hidden,
                Files::isRegularFile,
                (path, name) -> (hidden || !DocumentFolder.isHidden(name))
                        && mayBeDocument(rest, name)
                        && matches(matchers, path));
        List<DocumentLocation> found = files.isEmpty()
                ? DocumentFolder.find(
                        folder,
                        depth,
                        hidden,
                        Files::isDirectory,
                        (path, name) -> (hidden || !DocumentFolder.isHidden(name)) && matches(matchers, path))
                : files;
        if (found.isEmpty()) {
            throw noMatch(source, "no file matches this pattern");
        }
        return found;
    }

    /** The last slash before the first segment with a wildcard. */
    private static int baseEnd(String pattern) {
        int special = 0;
        while (special < pattern.length() && "*?{[".indexOf(pattern.charAt(special)) < 0) {
            special++;
        }
        return pattern.lastIndexOf('/', special);
    }

    /** A pattern that ends with a star matches only documents; {@code specs/*.txt} matches any file. */
    private static boolean mayBeDocument(String pattern, String name) {
        return !pattern.endsWith("*") || DocumentFolder.isDocument(name);
    }

    /** In Java {@code **}{@code /} matches at least one folder; users expect that it may match none. */
    private static List<PathMatcher> matchers(String pattern, String source) {
        Set<String> variants = new LinkedHashSet<>(List.of(pattern));
        for (boolean grown = true; grown && variants.size() < MAX_VARIANTS; ) {
            Set<String> more = new LinkedHashSet<>();
            for (String variant : variants) {
                for (int at = variant.indexOf(ANY_FOLDERS); at >= 0; at = variant.indexOf(ANY_FOLDERS, at + 1)) {
                    more.add(variant.substring(0, at) + variant.substring(at + ANY_FOLDERS.length()));
                }
            }
            grown = variants.addAll(more);
        }
        try {
            return variants.stream()
                    .map(variant -> FileSystems.getDefault().getPathMatcher("glob:" + variant))
                    .toList();
        } catch (PatternSyntaxException broken) {
            throw noMatch(source, "invalid pattern: " + broken.getDescription());
        }
    }

    private static boolean matches(List<PathMatcher> matchers, Path relative) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(relative));
    }

    private static InputException noMatch(String source, String problem) {
        return new InputException(
                SourceLocation.of(source.replace('\\', '/')),
                problem,
                "check the pattern: * and ? match within one folder, ** matches any folders, {a,b} matches a or b");
    }
}
