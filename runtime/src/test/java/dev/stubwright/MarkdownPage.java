package dev.stubwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the project's documentation.
 *
 * @param file relative to this module's folder
 * @param headings in order, each with its text up to the next heading, code included
 * @param blocks the fenced blocks
 */
public record MarkdownPage(Path file, Map<String, String> headings, List<Block> blocks) {

    /** The root folder of the project. */
    public static final Path PROJECT = Path.of("..");

    private static final Pattern HEADING = Pattern.compile("#{1,6} +");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");

    /**
     * A fenced block.
     *
     * @param before the last non-blank line before it: a marker such as {@code <!-- run -->}, or a sentence
     * @param language the language of the fence
     * @param text its lines, each with a line end
     * @param heading the heading of its section
     */
    public record Block(String before, String language, String text, String heading) {

        /**
         * The value of a marker {@code <!-- name: value -->} before the block; empty if there is none with this name.
         */
        public String marker(String name) {
            String start = "<!-- " + name + ": ";
            return before.startsWith(start) ? before.substring(start.length()).replaceFirst(" *-->$", "") : "";
        }
    }

    /** All pages for users. */
    public static List<MarkdownPage> all() {
        try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md")
                                    .map(PROJECT::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .map(MarkdownPage::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A page by its path in the project, for example {@code docs/cli.md}. */
    public static MarkdownPage of(String name) {
        return read(PROJECT.resolve(name));
    }

    private static MarkdownPage read(Path file) {
        Map<String, StringBuilder> headings = new LinkedHashMap<>();
        List<Block> blocks = new ArrayList<>();
        String heading = "";
        String before = "";
        String language = "";
        StringBuilder block = null;
        for (String line : textOf(file).lines().toList()) {
            if (block == null && HEADING.matcher(line).lookingAt()) {
                heading = HEADING.matcher(line).replaceFirst("").strip();
            }
            headings.computeIfAbsent(heading, any -> new StringBuilder())
                    .append(line)
                    .append('\n');
            if (line.startsWith("```") && block == null) {
                language = line.substring(3).strip();
                block = new StringBuilder();
            } else if (line.equals("```") && block != null) {
                blocks.add(new Block(before, language, block.toString(), heading));
                block = null;
                before = "```";
            } else if (block != null) {
                block.append(line).append('\n');
            } else if (!line.isBlank()) {
                before = line.strip();
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        headings.forEach((name, text) -> texts.put(name, text.toString()));
        return new MarkdownPage(file, texts, List.copyOf(blocks));
    }

    /** The complete text. */
    public String text() {
        return textOf(file);
    }

    /** The text without code. */
    public String prose() {
        return CODE.matcher(text()).replaceAll("");
    }

    /** The section below a heading, without subsections. */
    public String section(String heading) {
        String text = headings.get(heading);
        if (text == null) {
            throw new AssertionError(file + " has no heading [" + heading + "]");
        }
        return text;
    }

    /** The anchors that GitHub creates from headings. */
    public List<String> anchors() {
        return headings.keySet().stream().map(MarkdownPage::anchor).toList();
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
