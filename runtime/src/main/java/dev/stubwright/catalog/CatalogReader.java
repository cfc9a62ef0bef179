package dev.stubwright.catalog;

import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.UsageException;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.fetch.DocumentFetcher;
import dev.stubwright.catalog.fetch.FetchOptions;
import dev.stubwright.catalog.place.ClasspathResources;
import dev.stubwright.catalog.place.DocumentFolder;
import dev.stubwright.catalog.place.DocumentLocation;
import dev.stubwright.catalog.place.FilePatterns;
import dev.stubwright.catalog.place.LocationResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads catalogues (APIs.json 0.14 and later, as JSON, YAML, or the front matter of a Markdown file) with those that they
 * include, single OpenAPI documents, and folders and patterns of either. An entry whose document cannot be read is a
 * diagnostic, not the end, unless {@link FetchOptions#strict} says so.
 *
 * @since 0.1
 */
@Internal
public final class CatalogReader {

    private final Path folder;
    private final LocationResolver places;
    private final DocumentStore documents;
    private final DocumentLibrary library;
    private final ReadingProblems losses;
    private final EntryList entries;
    private final CatalogGraphReader catalogues;
    // Several sources may be named in any order.
    private final SortedSet<String> catalogueNames = new TreeSet<>();
    private final SortedSet<String> titles = new TreeSet<>();

    private CatalogReader(CatalogRequest request, ReadingProgress progress, DocumentFetcher fetching) {
        this.folder = request.folder();
        this.places = new LocationResolver(request.folder(), request.mirrors());
        this.documents = new DocumentStore(places, progress, fetching);
        this.library = new DocumentLibrary(places, documents, request, progress, fetching);
        this.losses = new ReadingProblems(request.access().strict());
        this.entries = new EntryList(losses);
        this.catalogues = new CatalogGraphReader(
                new LinkedDocuments(places, documents, losses), losses, entries, request.collections());
    }

    /**
     * Reads everything that the request names.
     *
     * @throws InputException if a source itself is missing, unreadable, or neither a catalogue nor an OpenAPI document, or
     *     if none of its entries could be read; strictly, if any of them could not
     * @throws UsageException if the request names no source
     */
    public static Catalog read(CatalogRequest request) {
        return read(request, ReadingProgress.NONE);
    }

    /**
     * Reads everything that the request names.
     *
     * @param progress is called after each document
     * @throws InputException as {@link #read(CatalogRequest)}
     * @throws UsageException if the request names no source
     */
    public static Catalog read(CatalogRequest request, ReadingProgress progress) {
        if (request.sources().isEmpty()) {
            throw new UsageException("there is no source to read", "name a catalogue, a document, a folder or a URL");
        }
        return read(request, progress, new DocumentFetcher(request.folder(), request.access()));
    }

    /**
     * Reads another catalogue or document that the user named, by the rules of the run that read the first. Postman
     * collections that its entries link to are not read.
     *
     * @throws InputException as {@link #read(CatalogRequest)}
     */
    @Internal
    public static Catalog read(String source, DocumentLibrary library) {
        return read(library.request().of(source), library.progress(), library.fetching());
    }

    public static Catalog read(CatalogRequest request, ReadingProgress progress, DocumentFetcher fetching) {
        fetching.hosts().name(request.sources());
        CatalogReader reader = new CatalogReader(request, progress, fetching);
        request.sources().forEach(reader::source);
        return new Catalog(reader.name(), reader.entries.all(), reader.losses.diagnostics(), reader.library);
    }

    private void source(String source) {
        if (FilePatterns.isPattern(source, folder)) {
            pattern(source);
        } else {
            place(places.source(source));
        }
    }

    private void place(DocumentLocation place) {
        if (place instanceof DocumentLocation.Local local && Files.isDirectory(local.file())) {
            folder(local);
        } else if (place instanceof DocumentLocation.Resource resource && ClasspathResources.isFolder(resource)) {
            file(DocumentFolder.catalogue(resource).orElseThrow(() -> nothingIn(resource, "name a document in it")));
        } else {
            file(place);
        }
    }

    private void pattern(String pattern) {
        int before = entries.found();
        List<Document> found = new ArrayList<>();
        for (DocumentLocation place : FilePatterns.expand(pattern, places)) {
            if (place instanceof DocumentLocation.Local local && DocumentFolder.isOpen(local.file())) {
                folder(local);
            } else {
                candidate(place, found);
            }
        }
        for (Document catalogue : found) {
            catalogue.place().ifPresent(place -> catalogue(place, catalogue));
        }
        if (entries.found() == before && found.isEmpty()) {
            throw new InputException(
                    SourceLocation.of(pattern.replace('\\', '/')),
                    "expected catalogues or OpenAPI documents, but no file that fits this pattern is one",
                    "check the pattern");
        }
    }

    private void folder(DocumentLocation.Local named) {
        Optional<DocumentLocation> catalogue = DocumentFolder.catalogue(named);
        if (catalogue.isPresent()) {
            file(catalogue.get());
            return;
        }
        int before = entries.found();
        List<Document> unused = new ArrayList<>();
        for (DocumentLocation candidate : DocumentFolder.documents(named)) {
            candidate(candidate, unused);
        }
        if (entries.found() == before) {
            throw nothingIn(
                    named,
                    "name " + (unused.isEmpty() ? "a catalogue" : unused.get(0).source()));
        }
        unused.forEach(document -> losses.tell(Diagnostic.unrepaired(
                "catalogue-not-used",
                Severity.INFO,
                "this is a catalogue, but of a folder without one at its top the documents are taken",
                document.locate(""))));
    }

    private static InputException nothingIn(DocumentLocation folder, String advice) {
        return new InputException(
                SourceLocation.of(DocumentFolder.shown(folder)),
                "expected a catalogue (apis.json, apis.yaml, apis.md) or OpenAPI documents, but the folder has neither",
                advice);
    }

    /** One file that nobody named, which may be anything. */
    private void candidate(DocumentLocation candidate, List<Document> found) {
        try {
            Document document = documents.read(candidate);
            switch (DocumentKind.of(document.root())) {
                case OPENAPI -> document(document);
                case CATALOGUE -> {
                    // Other tools include something too.
                    if (document.root().has("apis") || document.root().has("specificationVersion")) {
                        found.add(document);
                    }
                }
                case NEITHER -> {
                    // A folder holds all sorts of files; only what was named must be one of ours.
                }
            }
        } catch (InputException unreadable) {
            // A Markdown file without front matter (what has some fails behind its first line) is somebody's prose.
            boolean prose = candidate.shown().toLowerCase(Locale.ROOT).endsWith(".md")
                    && unreadable.location().line() == 1;
            if (!prose) {
                losses.lose("document-unreadable", Severity.WARNING, unreadable);
            }
        }
    }

    private void file(DocumentLocation place) {
        Document document = documents.read(place);
        switch (DocumentKind.of(document.root())) {
            case OPENAPI -> document(document);
            case CATALOGUE -> catalogue(place, document);
            case NEITHER ->
                throw new InputException(
                        document.locate(""),
                        "expected a catalogue (with a list `apis`) or an OpenAPI document (with `openapi` or `swagger`), but"
                                + " " + DocumentKind.guess(document.root()),
                        "check which file this is");
        }
    }

    private void document(Document document) {
        Entry entry = DocumentEntry.entry(document);
        titles.add(entry.name());
        entries.add(entry);
    }

    private void catalogue(DocumentLocation place, Document document) {
        catalogueNames.add(TextMembers.of(document.root(), "name").orElse(document.source()));
        catalogues.read(place, document);
    }

    /** What a catalogue is called counts more than a document's title. */
    private String name() {
        SortedSet<String> names = catalogueNames.isEmpty() ? titles : catalogueNames;
        return names.isEmpty() ? "" : names.first();
    }
}
