package dev.stubwright.catalog.document;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.catalog.place.DocumentLimits;
import java.util.Optional;

/**
 * Parses documents: JSON, YAML, or Markdown with YAML front matter, whichever a text is.
 *
 * @since 0.1
 */
@Internal
public final class DocumentParser {

    private DocumentParser() {}

    /** Reads bytes, in UTF-8 or as {@link TextDecoder} guesses. */
    static Document read(String source, byte[] bytes) {
        return read(source, bytes, Braces.JSON_OR_YAML);
    }

    /** As {@link #read}, but what begins with a brace must be JSON, as a Postman collection is. */
    public static Document readCollection(String source, byte[] bytes) {
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
     * Parses a text.
     *
     * @param source what the document is called in messages
     * @throws dev.stubwright.InputException if it is none of these, or goes over a limit of size, depth or aliases
     */
    public static Document parse(String source, String text) {
        return parse(source, text, Braces.JSON_OR_YAML);
    }

    private static Document parse(String source, String text, Braces braces) {
        if (text.length() > DocumentLimits.BYTES) {
            throw DocumentLimits.tooLarge(source);
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
            if (!document.root().isContainerNode()) {
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
            return new LenientText(source, front, unreadable)
                    .yaml()
                    .filter(document -> document.root().isContainerNode())
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
            LenientText loose = new LenientText(source, front, noJson);
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
        return ContentSniffer.markup(body)
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
}
