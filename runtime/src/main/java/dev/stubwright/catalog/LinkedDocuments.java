package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.location.DocumentLocation;
import dev.stubwright.catalog.location.LocationResolver;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Opens the documents that catalogues link to. */
final class LinkedDocuments {

    private final LocationResolver locations;
    private final DocumentStore documents;
    private final CatalogDiagnostics diagnostics;

    LinkedDocuments(LocationResolver locations, DocumentStore documents, CatalogDiagnostics losses) {
        this.locations = locations;
        this.documents = documents;
        this.diagnostics = losses;
    }

    /** A document and the location that it was read from. */
    record Opened(DocumentLocation location, Document document) {}

    /** @throws InputException if the link is not allowed or the document cannot be read */
    Opened open(DocumentLocation from, String url, SourceLocation link) {
        DocumentLocation location = resolve(from, url, link);
        return new Opened(location, documents.read(location));
    }

    private DocumentLocation resolve(DocumentLocation from, String url, SourceLocation link) {
        return orMarkdownSibling(locations.resolve(from, url, link), link);
    }

    /** The location that a link leads to; empty if the link is invalid, which is reported when it is opened. */
    Optional<DocumentLocation> resolveQuietly(DocumentLocation from, String url) {
        try {
            return Optional.of(locations.resolve(from, url, SourceLocation.of("")));
        } catch (InputException nowhere) {
            return Optional.empty();
        }
    }

    void expect(Collection<DocumentLocation> soon) {
        documents.expect(soon);
    }

    void expectCollections(Collection<DocumentLocation> soon) {
        documents.expectCollections(soon);
    }

    /**
     * @throws InputException if the property has neither a URL nor an inline document, or the document cannot be
     *     read
     */
    Document open(DocumentLocation from, Document catalogue, EntryProperty property) {
        return open(from, catalogue, property, documents::read);
    }

    /** @throws InputException see {@link #open(DocumentLocation, Document, EntryProperty)} */
    Document openCollection(DocumentLocation from, Document catalogue, EntryProperty property) {
        return open(from, catalogue, property, documents::readCollection);
    }

    private Document open(
            DocumentLocation from,
            Document catalogue,
            EntryProperty property,
            Function<DocumentLocation, Document> reading) {
        SourceLocation link = location(catalogue, property);
        if (property.url().isPresent()) {
            return reading.apply(resolve(from, property.url().get(), link));
        }
        return property.inline()
                .map(member -> catalogue.subdocument(property.pointer() + "/" + member))
                .orElseThrow(() -> new InputException(
                        link,
                        "expected the property to have a `url` or a mapping `data`, but it has neither",
                        "add a `url`"));
    }

    static SourceLocation location(Document catalogue, EntryProperty property) {
        return catalogue.locate(property.pointer()
                + (property.node().has("url")
                        ? "/url"
                        : property.inline().map(member -> "/" + member).orElse("")));
    }

    /** Some galleries link to {@code apis.yaml} where the file is {@code apis.md} with the YAML in its front matter. */
    private DocumentLocation orMarkdownSibling(DocumentLocation location, SourceLocation link) {
        if (!(location instanceof DocumentLocation.Local local) || Files.exists(local.file())) {
            return location;
        }
        String name = String.valueOf(local.file().getFileName());
        if (!name.toLowerCase(Locale.ROOT).matches("(?s).+\\.(ya?ml|json)")) {
            return location;
        }
        String markdown = withoutExtension(name) + ".md";
        DocumentLocation.Local markdownFile = new DocumentLocation.Local(
                local.file().resolveSibling(markdown),
                local.root(),
                withoutExtension(local.displayName()) + ".md",
                local.namedByUser());
        if (!Files.exists(markdownFile.file())) {
            return location;
        }
        diagnostics.report(Diagnostic.repaired(
                "markdown-taken",
                Severity.INFO,
                "there is no file " + local.displayName(),
                link,
                markdownFile.displayName() + " is read instead"));
        return markdownFile;
    }

    private static String withoutExtension(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
