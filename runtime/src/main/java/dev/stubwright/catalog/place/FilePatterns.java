package dev.stubwright.catalog.place;

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

/** Sources that are patterns of file names. */
@Internal
public final class FilePatterns {

    private static final String ANY_FOLDERS = "**/";
    private static final int MAX_VARIANTS = 64;

    private FilePatterns() {}

    /** Whether a source is a pattern, and not the name of a file that happens to hold such characters. */
    public static boolean isPattern(String source, Path folder) {
        if (source.chars().noneMatch(c -> "*?{[".indexOf(c) >= 0) || source.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            return false;
        }
        try {
            return !Files.exists(folder.resolve(source));
        } catch (InvalidPathException wildcard) {
            return true; // Windows allows no stars in names
        }
    }

    /**
     * What fits, sorted: files, or, if none does, folders.
     *
     * @throws InputException if nothing fits
     */
    public static List<DocumentLocation> expand(String source, LocationResolver places) {
        String pattern = source.replace('\\', '/');
        int slash = baseEnd(pattern);
        String base = slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash);
        String rest = pattern.substring(slash + 1);
        DocumentLocation.Local folder = (DocumentLocation.Local) places.source(base);
        if (!Files.isDirectory(folder.file())) {
            throw nothing(source, "there is no folder " + base);
        }
        List<PathMatcher> matchers = matchers(rest, source);
        int depth = rest.contains("**") || rest.contains("{") ? DocumentFolder.DEPTH : rest.split("/", -1).length;
        boolean hidden = rest.startsWith(".") || rest.contains("/.");
        List<DocumentLocation> files = DocumentFolder.find(
                folder,
                depth,
                hidden,
                Files::isRegularFile,
                (path, name) ->
                        (hidden || !DocumentFolder.isHidden(name)) && mayBeMeant(rest, name) && fits(matchers, path));
        List<DocumentLocation> found = files.isEmpty()
                ? DocumentFolder.find(
                        folder,
                        depth,
                        hidden,
                        Files::isDirectory,
                        (path, name) -> (hidden || !DocumentFolder.isHidden(name)) && fits(matchers, path))
                : files;
        if (found.isEmpty()) {
            throw nothing(source, "no file fits this pattern");
        }
        return found;
    }

    /** The last slash before the first part that is a pattern. */
    private static int baseEnd(String pattern) {
        int special = 0;
        while (special < pattern.length() && "*?{[".indexOf(pattern.charAt(special)) < 0) {
            special++;
        }
        return pattern.lastIndexOf('/', special);
    }

    /** {@code specs/*} means documents, {@code specs/*.txt} what it says. */
    private static boolean mayBeMeant(String pattern, String name) {
        return !pattern.endsWith("*") || DocumentFolder.isDocument(name);
    }

    /** Java's {@code **}{@code /} stands for at least one folder; to everybody else it may be none. */
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
            throw nothing(source, "this is no pattern: " + broken.getDescription());
        }
    }

    private static boolean fits(List<PathMatcher> matchers, Path relative) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(relative));
    }

    private static InputException nothing(String source, String problem) {
        return new InputException(
                SourceLocation.of(source.replace('\\', '/')),
                problem,
                "check the pattern: * and ? stay in one folder, ** goes through all, {a,b} is one of several");
    }
}
