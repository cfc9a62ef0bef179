package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.place.DocumentLocation;
import dev.stubwright.catalog.place.LocationResolver;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Opens what catalogues link to. */
final class LinkedDocuments {

    private final LocationResolver places;
    private final DocumentStore documents;
    private final ReadingProblems losses;

    LinkedDocuments(LocationResolver places, DocumentStore documents, ReadingProblems losses) {
        this.places = places;
        this.documents = documents;
        this.losses = losses;
    }

    /** A place and what was read there. */
    record Opened(DocumentLocation place, Document document) {}

    /** @throws InputException if it may not be read, or cannot be */
    Opened open(DocumentLocation from, String url, SourceLocation link) {
        DocumentLocation place = linked(from, url, link);
        return new Opened(place, documents.read(place));
    }

    private DocumentLocation linked(DocumentLocation from, String url, SourceLocation link) {
        return orMarkdown(places.resolve(from, url, link), link);
    }

    /** Where a link leads; empty if that is nowhere, which is told when it is opened. */
    Optional<DocumentLocation> place(DocumentLocation from, String url) {
        try {
            return Optional.of(places.resolve(from, url, SourceLocation.of("")));
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

    /** @throws InputException if it links to nothing, or to what cannot be read */
    Document open(DocumentLocation from, Document catalogue, EntryProperty property) {
        return open(from, catalogue, property, documents::read);
    }

    /** @throws InputException as {@link #open(DocumentLocation, Document, EntryProperty)} */
    Document openCollection(DocumentLocation from, Document catalogue, EntryProperty property) {
        return open(from, catalogue, property, documents::collection);
    }

    private Document open(
            DocumentLocation from,
            Document catalogue,
            EntryProperty property,
            Function<DocumentLocation, Document> reading) {
        SourceLocation link = location(catalogue, property);
        if (property.url().isPresent()) {
            return reading.apply(linked(from, property.url().get(), link));
        }
        return property.inline()
                .map(member -> catalogue.inside(property.pointer() + "/" + member))
                .orElseThrow(() -> new InputException(
                        link, "expected a `url`, or a mapping `data`, but the property has neither", "add a `url`"));
    }

    static SourceLocation location(Document catalogue, EntryProperty property) {
        return catalogue.locate(property.pointer()
                + (property.node().has("url")
                        ? "/url"
                        : property.inline().map(member -> "/" + member).orElse("")));
    }

    /** Galleries name {@code apis.yaml} where the file is {@code apis.md}, with the YAML as its front matter. */
    private DocumentLocation orMarkdown(DocumentLocation place, SourceLocation link) {
        if (!(place instanceof DocumentLocation.Local local) || Files.exists(local.file())) {
            return place;
        }
        String name = String.valueOf(local.file().getFileName());
        if (!name.toLowerCase(Locale.ROOT).matches("(?s).+\\.(ya?ml|json)")) {
            return place;
        }
        String markdown = withoutEnding(name) + ".md";
        DocumentLocation.Local beside = new DocumentLocation.Local(
                local.file().resolveSibling(markdown),
                local.root(),
                withoutEnding(local.shown()) + ".md",
                local.named());
        if (!Files.exists(beside.file())) {
            return place;
        }
        losses.tell(Diagnostic.repaired(
                "markdown-taken",
                Severity.INFO,
                "there is no file " + local.shown(),
                link,
                beside.shown() + ", which lies there, is taken"));
        return beside;
    }

    private static String withoutEnding(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
