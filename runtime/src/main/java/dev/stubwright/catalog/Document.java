package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON or YAML document (front matter of a Markdown file included) as a tree that knows the line of each of its nodes.
 * Immutable by agreement: whoever changes the tree works on a copy.
 *
 * @since 0.1
 */
public final class Document {

    private final String source;
    private final JsonNode root;
    private final Lines lines;
    private final @Nullable Place place;

    Document(String source, JsonNode root, Lines lines) {
        this(source, root, lines, null);
    }

    private Document(String source, JsonNode root, Lines lines, @Nullable Place place) {
        this.source = source;
        this.root = root;
        this.lines = lines;
        this.place = place;
    }

    Document at(Place found) {
        return new Document(source, root, lines, found);
    }

    /** Where it was read from; empty if it was given as text. */
    Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /**
     * Reads a text as JSON, YAML, or Markdown with YAML front matter, whichever it is.
     *
     * @param source what the document is called in messages
     * @throws dev.stubwright.InputException if it is none of these, or goes over a limit of size, depth or aliases
     */
    @Internal
    public static Document parse(String source, String text) {
        if (text.length() > Limits.BYTES) {
            throw Documents.tooLarge(source);
        }
        FrontMatter front = FrontMatter.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        TreeBuilder builder = new TreeBuilder(source, front.linesBefore());
        if (front.text().isBlank()) {
            throw builder.refuse(
                    1, 1, "expected a JSON or YAML document, but it is empty", "look whether it was fetched whole");
        }
        String body = front.text();
        try {
            Document document = isFlow(body) ? flow(body, builder, source, front) : YamlTree.read(body, builder);
            if (!document.root.isContainerNode()) {
                throw builder.refuse(
                        1, 1, "expected a JSON or YAML mapping, but found plain text", "check which file this is");
            }
            return document;
        } catch (InputException unreadable) {
            throw isMarkdown(source) && !front.fenced() ? withoutFrontMatter(builder, unreadable) : unreadable;
        }
    }

    private static boolean isFlow(String body) {
        char first = body.stripLeading().charAt(0);
        return first == '{' || first == '[';
    }

    /** What begins with a brace is JSON, or else YAML in flow style, which allows more. */
    private static Document flow(String body, TreeBuilder builder, String source, FrontMatter front) {
        try {
            return JsonTree.read(body, builder);
        } catch (InputException noJson) {
            if (noJson.getCause() == null) {
                throw noJson; // it is JSON, but goes over a limit
            }
            try {
                return YamlTree.read(body, new TreeBuilder(source, front.linesBefore()));
            } catch (InputException noYaml) {
                InputException nearer = meantAsJson(body) ? noJson : noYaml;
                nearer.addSuppressed(nearer == noJson ? noYaml : noJson);
                throw nearer;
            }
        }
    }

    /** Whether a quote or another bracket follows the first: whoever writes YAML seldom quotes a key. */
    private static boolean meantAsJson(String body) {
        String rest = body.stripLeading().substring(1).stripLeading();
        return rest.isEmpty() || "\"{[]}".indexOf(rest.charAt(0)) >= 0;
    }

    private static boolean isMarkdown(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private static InputException withoutFrontMatter(TreeBuilder builder, InputException cause) {
        return builder.refuse(
                1,
                1,
                "expected a Markdown file that begins with front matter, but its first line is not `---`",
                "put the YAML between two lines of `---` at the top",
                cause);
    }

    /** What the document is called in messages: a path relative to the working folder, or an absolute URL. */
    public String source() {
        return source;
    }

    /** The tree as written: nothing is resolved, mended or dropped. */
    @Internal
    public JsonNode root() {
        return root;
    }

    /**
     * Where the node behind a JSON pointer stands; for a member of an object that is its key. Where there is no such node,
     * its nearest ancestor that exists answers, under the pointer that was asked for.
     */
    public SourceLocation locate(String pointer) {
        Positions.Position found = lines.find(root, pointer);
        return new SourceLocation(source, found.line(), found.column(), pointer);
    }
}
