package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.util.ArrayList;
import java.util.List;
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
    private final JsonNode whole;
    private final JsonNode root;
    private final Lines lines;
    private final @Nullable Place place;
    private final @Nullable Library library;
    private final String within;
    private final List<Diagnostic> loosely;

    Document(String source, JsonNode root, Lines lines) {
        this(source, root, lines, null, null, "", List.of());
    }

    private Document(
            String source,
            JsonNode whole,
            Lines lines,
            @Nullable Place place,
            @Nullable Library library,
            String within,
            List<Diagnostic> loosely) {
        this.loosely = loosely;
        this.source = source;
        this.whole = whole;
        this.root = whole.at(within);
        this.lines = lines;
        this.place = place;
        this.library = library;
        this.within = within;
    }

    Document at(Place found, Library opener) {
        return new Document(source, whole, lines, found, opener, within, loosely);
    }

    Document readLoosely(Diagnostic told) {
        List<Diagnostic> all = new ArrayList<>(loosely);
        all.add(told);
        return new Document(source, whole, lines, place, library, within, List.copyOf(all));
    }

    /** In what its text is not quite JSON or YAML, or not in UTF-8, if it is not. */
    List<Diagnostic> loosely() {
        return loosely;
    }

    /** A document of its own that is written inside this one. */
    Document inside(String pointer) {
        return new Document(source, whole, lines, place, library, within + pointer, loosely);
    }

    /** JSON pointer to this document in the one that holds it; empty for a document of its own. */
    String within() {
        return within;
    }

    /**
     * Opens the document that a reference names; the same one for every reference to the same place.
     *
     * @param reference a URL, or a path relative to this document; a fragment is left aside
     * @param at the line that refers
     * @throws dev.stubwright.InputException if it may not be read, or cannot be
     */
    @Internal
    public Document open(String reference, SourceLocation at) {
        if (place == null || library == null) {
            throw new InputException(
                    at, "this document was not read from a place, so nothing is relative to it", "name its file");
        }
        return library.open(place, reference, at);
    }

    /** Where it was read from; empty if it was given as text. */
    Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** Reads bytes, in UTF-8 or as {@link TextDecoder} guesses. */
    static Document read(String source, byte[] bytes) {
        return read(source, bytes, Braces.JSON_OR_YAML);
    }

    /** As {@link #read}, but what begins with a brace must be JSON, as a Postman collection is. */
    static Document readCollection(String source, byte[] bytes) {
        return read(source, bytes, Braces.JSON);
    }

    private static Document read(String source, byte[] bytes, Braces braces) {
        TextDecoder.Decoded decoded = TextDecoder.read(bytes, source);
        Document document = parse(source, decoded.text(), braces);
        return decoded.guessed().map(document::readLoosely).orElse(document);
    }

    /** What a text that begins with a brace may be. */
    private enum Braces {
        JSON,
        JSON_OR_YAML
    }

    /**
     * Reads a text as JSON, YAML, or Markdown with YAML front matter, whichever it is.
     *
     * @param source what the document is called in messages
     * @throws dev.stubwright.InputException if it is none of these, or goes over a limit of size, depth or aliases
     */
    @Internal
    public static Document parse(String source, String text) {
        return parse(source, text, Braces.JSON_OR_YAML);
    }

    private static Document parse(String source, String text, Braces braces) {
        if (text.length() > Limits.BYTES) {
            throw Documents.tooLarge(source);
        }
        FrontMatter front = FrontMatter.of(source, text.startsWith("\uFEFF") ? text.substring(1) : text);
        TreeBuilder builder = new TreeBuilder(source, front.linesBefore());
        if (front.text().isBlank()) {
            throw builder.refuse(
                    1, 1, "expected a JSON or YAML document, but it is empty", "look whether it was fetched whole");
        }
        String body = front.text();
        try {
            Document document =
                    isFlow(body) ? flow(body, builder, source, front, braces) : YamlTree.read(body, builder);
            if (!document.root.isContainerNode()) {
                throw builder.refuse(
                        1, 1, "expected a JSON or YAML mapping, but found plain text", "check which file this is");
            }
            return document;
        } catch (InputException unreadable) {
            // Postman collections come as JSON in Markdown files; of a broken one its own fault is told.
            boolean prose = FrontMatter.isMarkdown(source)
                    && !front.fenced()
                    && !body.stripLeading().startsWith("{");
            if (prose) {
                throw withoutFrontMatter(builder, unreadable);
            }
            return new LooseText(source, front, unreadable)
                    .yaml()
                    .filter(document -> document.root.isContainerNode())
                    .orElseThrow(() -> orMarkup(body, builder, unreadable));
        }
    }

    private static boolean isFlow(String body) {
        char first = body.stripLeading().charAt(0);
        return first == '{' || first == '[';
    }

    /** What begins with a brace is JSON, or else YAML in flow style, which allows more. */
    private static Document flow(String body, TreeBuilder builder, String source, FrontMatter front, Braces braces) {
        try {
            return JsonTree.read(body, builder);
        } catch (InputException noJson) {
            if (noJson.getCause() == null) {
                throw noJson; // it is JSON, but goes over a limit
            }
            LooseText loose = new LooseText(source, front, noJson);
            Optional<Document> commented = first(body) == '/' ? loose.json() : Optional.empty();
            if (commented.isPresent()) {
                return commented.get(); // as YAML the comment would be a part of the first key
            }
            if (braces == Braces.JSON) {
                return loose.json().orElseThrow(() -> noJson);
            }
            try {
                return YamlTree.read(body, new TreeBuilder(source, front.linesBefore()));
            } catch (InputException noYaml) {
                InputException nearer = "\"{[]}\0".indexOf(first(body)) >= 0 ? noJson : noYaml;
                nearer.addSuppressed(nearer == noJson ? noYaml : noJson);
                return loose.json().orElseThrow(() -> nearer);
            }
        }
    }

    /**
     * What follows the first bracket: whoever writes YAML seldom quotes a key there, or begins with another bracket. NUL if
     * nothing does.
     */
    private static char first(String body) {
        String rest = body.stripLeading().substring(1).stripLeading();
        return rest.isEmpty() ? '\0' : rest.charAt(0);
    }

    /** Pages come where somebody linked to what shows a document, or has to log in first. */
    private static InputException orMarkup(String body, TreeBuilder builder, InputException cause) {
        return FileSignature.markup(body)
                .map(kind -> builder.refuse(
                        1,
                        1,
                        "expected a JSON or YAML document, but this is " + kind,
                        "name the document itself, not a page that shows it (on GitHub: Raw), and check whether one has"
                                + " to log in for it",
                        cause))
                .orElse(cause);
    }

    private static InputException withoutFrontMatter(TreeBuilder builder, InputException cause) {
        return builder.refuse(
                1,
                1,
                "expected a Markdown file that begins with front matter, but its first line is not `---`",
                "put the YAML between two lines of `---` at the top",
                cause);
    }

    /**
     * What the document is called in messages: a path relative to the working folder, or an absolute URL; with a fragment
     * if it is written inside another.
     */
    public String source() {
        return within.isEmpty() ? source : source + "#" + within;
    }

    /** The tree as written: nothing is resolved, mended or dropped. */
    @Internal
    public JsonNode root() {
        return root;
    }

    /** Keys that stand more than once in one object, in the order of the tree; of each the last counts. */
    @Internal
    public List<RepeatedKey> repeatedKeys() {
        return RepeatedKey.of(this, lines.repeated());
    }

    /**
     * Where the node behind a JSON pointer stands; for a member of an object that is its key. Where there is no such node,
     * its nearest ancestor that exists answers, under the pointer that was asked for.
     */
    public SourceLocation locate(String pointer) {
        Positions.Position found = lines.find(whole, within + pointer);
        return new SourceLocation(source, found.line(), found.column(), within + pointer);
    }
}
