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
import dev.stubwright.catalog.location.ClasspathResources;
import dev.stubwright.catalog.location.DocumentFolder;
import dev.stubwright.catalog.location.DocumentLocation;
import dev.stubwright.catalog.location.FilePatterns;
import dev.stubwright.catalog.location.LocationResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads the sources of a request: catalogues (APIs.json 0.14 and later, as JSON, YAML or front matter of a Markdown
 * file) with those that they include, OpenAPI documents, and folders and patterns of both. An entry whose document
 * cannot be read becomes a diagnostic, or an exception if {@link FetchOptions#strict} is set.
 *
 * @since 0.1
 */
@Internal
public final class CatalogReader {

    private final Path folder;
    private final LocationResolver locations;
    private final DocumentStore documents;
    private final DocumentLibrary library;
    private final CatalogDiagnostics diagnostics;
    private final EntryList entries;
    private final IncludeResolver catalogues;
    // Sorted, so that the catalogue's name does not depend on the order of the sources.
    private final SortedSet<String> catalogueNames = new TreeSet<>();
    private final SortedSet<String> titles = new TreeSet<>();

    private CatalogReader(CatalogRequest request, ReadingProgress progress, DocumentFetcher fetching) {
        this.folder = request.folder();
        this.locations = new LocationResolver(request.folder(), request.mirrors());
        this.documents = new DocumentStore(locations, progress, fetching);
        this.library = new DocumentLibrary(locations, documents, request, progress, fetching);
        this.diagnostics = new CatalogDiagnostics(request.access().strict());
        this.entries = new EntryList(diagnostics);
        this.catalogues = new IncludeResolver(
                new LinkedDocuments(locations, documents, diagnostics), diagnostics, entries, request.collections());
    }

    /**
     * Reads all sources of the request.
     *
     * @throws InputException if a source is missing, unreadable, or neither a catalogue nor an OpenAPI document, or
     *     if none of its entries can be read; if the request is strict, also if any entry cannot be read
     * @throws UsageException if the request has no sources
     */
    public static Catalog read(CatalogRequest request) {
        return read(request, ReadingProgress.NONE);
    }

    /**
     * Reads all sources of the request.
     *
     * @param progress called after each document
     * @throws InputException see {@link #read(CatalogRequest)}
     * @throws UsageException if the request has no sources
     */
    public static Catalog read(CatalogRequest request, ReadingProgress progress) {
        if (request.sources().isEmpty()) {
            throw new UsageException("there are no sources to read", "name a catalogue, a document, a folder or a URL");
        }
        return read(request, progress, new DocumentFetcher(request.folder(), request.access()));
    }

    /**
     * Reads another catalogue or document with the options of an earlier run, without the Postman collections of its
     * entries.
     *
     * @throws InputException see {@link #read(CatalogRequest)}
     */
    @Internal
    public static Catalog read(String source, DocumentLibrary library) {
        return read(library.request().forSource(source), library.progress(), library.fetching());
    }

    public static Catalog read(CatalogRequest request, ReadingProgress progress, DocumentFetcher fetching) {
        fetching.hosts().trustSources(request.sources());
        CatalogReader reader = new CatalogReader(request, progress, fetching);
        request.sources().forEach(reader::readSource);
        return new Catalog(reader.name(), reader.entries.all(), reader.diagnostics.all(), reader.library);
    }

    private void readSource(String source) {
        if (FilePatterns.isPattern(source, folder)) {
            readPattern(source);
        } else {
            readLocation(locations.locate(source));
        }
    }

    private void readLocation(DocumentLocation location) {
        if (location instanceof DocumentLocation.Local local && Files.isDirectory(local.file())) {
            folder(local);
        } else if (location instanceof DocumentLocation.Resource resource && ClasspathResources.isFolder(resource)) {
            readFile(DocumentFolder.findCatalogue(resource)
                    .orElseThrow(() -> nothingIn(resource, "name a document in it")));
        } else {
            readFile(location);
        }
    }

    private void readPattern(String pattern) {
        int before = entries.found();
        List<Document> found = new ArrayList<>();
        for (DocumentLocation location : FilePatterns.expand(pattern, locations)) {
            if (location instanceof DocumentLocation.Local local && DocumentFolder.isReadableFolder(local.file())) {
                folder(local);
            } else {
                readCandidate(location, found);
            }
        }
        for (Document catalogue : found) {
            catalogue.place().ifPresent(location -> readCatalogue(location, catalogue));
        }
        if (entries.found() == before && found.isEmpty()) {
            throw new InputException(
                    SourceLocation.of(pattern.replace('\\', '/')),
                    "expected catalogues or OpenAPI documents, but none of the files that match this pattern is one",
                    "check the pattern");
        }
    }

    private void folder(DocumentLocation.Local named) {
        Optional<DocumentLocation> catalogue = DocumentFolder.findCatalogue(named);
        if (catalogue.isPresent()) {
            readFile(catalogue.get());
            return;
        }
        int before = entries.found();
        List<Document> unused = new ArrayList<>();
        for (DocumentLocation candidate : DocumentFolder.listDocuments(named)) {
            readCandidate(candidate, unused);
        }
        if (entries.found() == before) {
            throw nothingIn(
                    named,
                    "name " + (unused.isEmpty() ? "a catalogue" : unused.get(0).source()));
        }
        unused.forEach(document -> diagnostics.report(Diagnostic.unrepaired(
                "catalogue-not-used",
                Severity.INFO,
                "this catalogue is ignored, because a folder without a catalogue at its top is read as a folder of documents",
                document.locate(""))));
    }

    private static InputException nothingIn(DocumentLocation folder, String advice) {
        return new InputException(
                SourceLocation.of(DocumentFolder.displayName(folder)),
                "expected a catalogue (apis.json, apis.yaml, apis.md) or OpenAPI documents, but the folder has neither",
                advice);
    }

    /** Reads a file that was found by a pattern or in a folder and may have nothing to do with OpenAPI. */
    private void readCandidate(DocumentLocation candidate, List<Document> found) {
        try {
            Document document = documents.read(candidate);
            switch (DocumentKind.of(document.root())) {
                case OPENAPI -> addDocument(document);
                case CATALOGUE -> {
                    // `include` alone is not enough: files of other tools have it too.
                    if (document.root().has("apis") || document.root().has("specificationVersion")) {
                        found.add(document);
                    }
                }
                case NEITHER -> {
                    // Only files that the user named must be catalogues or OpenAPI documents.
                }
            }
        } catch (InputException unreadable) {
            // An error in line 1 of a Markdown file means that it has no front matter: it is ordinary prose.
            boolean prose = candidate.displayName().toLowerCase(Locale.ROOT).endsWith(".md")
                    && unreadable.location().line() == 1;
            if (!prose) {
                diagnostics.reportUnreadable("document-unreadable", Severity.WARNING, unreadable);
            }
        }
    }

    private void readFile(DocumentLocation location) {
        Document document = documents.read(location);
        switch (DocumentKind.of(document.root())) {
            case OPENAPI -> addDocument(document);
            case CATALOGUE -> readCatalogue(location, document);
            case NEITHER ->
                throw new InputException(
                        document.locate(""),
                        "expected a catalogue (with `apis`) or an OpenAPI document (with `openapi` or `swagger`), but"
                                + " " + DocumentKind.describe(document.root()),
                        "check the path");
        }
    }

    private void addDocument(Document document) {
        Entry entry = Entry.of(document);
        titles.add(entry.name());
        entries.add(entry);
    }

    private void readCatalogue(DocumentLocation location, Document document) {
        catalogueNames.add(CatalogValues.text(document.root(), "name").orElse(document.source()));
        catalogues.read(location, document);
    }

    /** The name of a catalogue takes precedence over the titles of documents. */
    private String name() {
        SortedSet<String> names = catalogueNames.isEmpty() ? titles : catalogueNames;
        return names.isEmpty() ? "" : names.first();
    }
}
