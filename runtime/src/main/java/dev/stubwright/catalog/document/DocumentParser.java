package dev.stubwright.catalog.document;

import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.catalog.location.DocumentLimits;
import java.util.Optional;

/**
 * Parses documents as JSON, YAML or Markdown with YAML front matter, depending on the text.
 *
 * @since 0.1
 */
@Internal
public final class DocumentParser {

    private DocumentParser() {}

    /** Parses bytes in UTF-8 or in the encoding that {@link TextDecoder} detects. */
    static Document read(String source, byte[] bytes) {
        return read(source, bytes, FlowSyntax.JSON_OR_YAML);
    }

    /** Parses a Postman collection: like {@link #read}, but a text that begins with a brace must be JSON. */
    public static Document readCollection(String source, byte[] bytes) {
        return read(source, bytes, FlowSyntax.JSON);
    }

    private static Document read(String source, byte[] bytes, FlowSyntax syntax) {
        TextDecoder.Decoded decoded = TextDecoder.decodeOrGuess(bytes, source);
        Document document = parse(source, decoded.text(), syntax);
        return decoded.diagnostic().map(document::withDiagnostic).orElse(document);
    }

    /** The accepted syntax of a text that begins with a bracket or brace. */
    private enum FlowSyntax {
        JSON,
        JSON_OR_YAML
    }

    /**
     * Parses a text.
     *
     * @param source the document as shown in messages
     * @throws dev.stubwright.InputException if the text is invalid, or exceeds a limit of size, depth or aliases
     */
    public static Document parse(String source, String text) {
        return parse(source, text, FlowSyntax.JSON_OR_YAML);
    }

    private static Document parse(String source, String text, FlowSyntax syntax) {
        if (text.length() > DocumentLimits.BYTES) {
            throw DocumentLimits.tooLarge(source);
        }
        FrontMatter front = FrontMatter.of(source, text.startsWith("\uFEFF") ? text.substring(1) : text);
        TreeBuilder builder = new TreeBuilder(source, front.linesBefore());
        if (front.text().isBlank()) {
            throw builder.error(
                    1,
                    1,
                    "expected a JSON or YAML document, but it is empty",
                    "check whether it was downloaded completely");
        }
        String body = front.text();
        try {
            Document document =
                    isFlow(body) ? parseFlow(body, builder, source, front, syntax) : YamlTreeReader.read(body, builder);
            if (!document.root().isContainerNode()) {
                throw builder.error(1, 1, "expected a JSON or YAML mapping, but found plain text", "check the path");
            }
            return document;
        } catch (InputException unreadable) {
            // Some Postman collections are JSON in a Markdown file; for these the JSON error is more useful.
            boolean prose = FrontMatter.isMarkdown(source)
                    && !front.fenced()
                    && !body.stripLeading().startsWith("{");
            if (prose) {
                throw withoutFrontMatter(builder, unreadable);
            }
            return new LenientParser(source, front, unreadable)
                    .yaml()
                    .filter(document -> document.root().isContainerNode())
                    .orElseThrow(() -> markupOr(body, builder, unreadable));
        }
    }

    private static boolean isFlow(String body) {
        char first = body.stripLeading().charAt(0);
        return first == '{' || first == '[';
    }

    /** Parses JSON, or YAML in flow style, which accepts more. */
    private static Document parseFlow(
            String body, TreeBuilder builder, String source, FrontMatter front, FlowSyntax syntax) {
        try {
            return JsonTreeReader.read(body, builder);
        } catch (InputException jsonError) {
            if (jsonError.getCause() == null) {
                throw jsonError; // the text is JSON, but exceeds a limit
            }
            LenientParser lenient = new LenientParser(source, front, jsonError);
            Optional<Document> commented = firstAfterBracket(body) == '/' ? lenient.json() : Optional.empty();
            if (commented.isPresent()) {
                return commented.get(); // in YAML the comment would be part of the first key
            }
            if (syntax == FlowSyntax.JSON) {
                return lenient.json().orElseThrow(() -> jsonError);
            }
            try {
                return YamlTreeReader.read(body, new TreeBuilder(source, front.linesBefore()));
            } catch (InputException yamlError) {
                InputException nearer = "\"{[]}\0".indexOf(firstAfterBracket(body)) >= 0 ? jsonError : yamlError;
                nearer.addSuppressed(nearer == jsonError ? yamlError : jsonError);
                return lenient.json().orElseThrow(() -> nearer);
            }
        }
    }

    /**
     * The first character after the opening bracket, NUL if there is none. JSON has a quote or bracket there, YAML
     * usually an unquoted key; it decides which of the two errors to report.
     */
    private static char firstAfterBracket(String body) {
        String rest = body.stripLeading().substring(1).stripLeading();
        return rest.isEmpty() ? '\0' : rest.charAt(0);
    }

    /** Explains an HTML or XML page, which servers send instead of a document, for example when a login is required. */
    private static InputException markupOr(String body, TreeBuilder builder, InputException cause) {
        return ContentSniffer.markupKind(body)
                .map(kind -> builder.error(
                        1,
                        1,
                        "expected a JSON or YAML document, but this is " + kind,
                        "use the URL of the document itself, not of a page that shows it (on GitHub: Raw), and check whether it"
                                + " requires a login",
                        cause))
                .orElse(cause);
    }

    private static InputException withoutFrontMatter(TreeBuilder builder, InputException cause) {
        return builder.error(
                1,
                1,
                "expected a Markdown file with front matter, but its first line is not `---`",
                "put the YAML between two lines of `---` at the top",
                cause);
    }
}
