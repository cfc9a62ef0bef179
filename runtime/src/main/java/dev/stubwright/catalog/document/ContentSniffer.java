package dev.stubwright.catalog.document;

import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises content that is not a document: archives, PDF files, HTML and XML pages. */
final class ContentSniffer {

    private static final int HEAD = 1_000;

    private static final Map<String, String> BINARY = Map.of(
            "\u001f\u008b", "gzip file",
            "PK\u0003\u0004", "zip archive",
            "%PDF-", "PDF file");

    private ContentSniffer() {}

    /** @throws InputException if the content must be unpacked or converted first */
    static void requireText(byte[] bytes, String source) {
        String head = new String(Arrays.copyOf(bytes, Math.min(8, bytes.length)), StandardCharsets.ISO_8859_1);
        BINARY.forEach((signature, name) -> {
            if (head.startsWith(signature)) {
                throw new InputException(
                        SourceLocation.of(source),
                        "expected a JSON or YAML document, but this is a " + name,
                        name.startsWith("PDF")
                                ? "ask its author for the OpenAPI document"
                                : "unpack it, and use the document in it");
            }
        });
    }

    /** The markup language of a text, as the rest of "but this is …"; empty if it is not known. */
    static Optional<String> markupKind(String text) {
        String start = text.stripLeading();
        String head = start.substring(0, Math.min(HEAD, start.length())).toLowerCase(Locale.ROOT);
        if (head.startsWith("<?xml") && !head.contains("<html")) {
            return Optional.of("XML");
        }
        return Optional.of("an HTML page")
                .filter(any -> head.startsWith("<!doctype html") || (head.startsWith("<") && head.contains("<html")));
    }
}
