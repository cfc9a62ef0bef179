package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.UsageException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads catalogues (APIs.json 0.14 and later, as JSON, YAML, or the front matter of a Markdown file), single OpenAPI
 * documents, and folders of either. An entry whose document cannot be read is a diagnostic, not the end.
 *
 * @since 0.1
 */
public final class CatalogReader {

    private final Places places;
    private final DocumentStore documents = new DocumentStore();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private String name = "";

    private CatalogReader(CatalogRequest request) {
        this.places = new Places(request.folder(), request.mirrors());
    }

    /**
     * Reads everything that the request names.
     *
     * @throws InputException if a source itself is missing, unreadable, or neither a catalogue nor an OpenAPI document, or
     *     if none of its entries could be read
     * @throws UsageException if the request names no source
     */
    public static Catalog read(CatalogRequest request) {
        if (request.sources().isEmpty()) {
            throw new UsageException("there is no source to read", "name a catalogue, a document, a folder or a URL");
        }
        CatalogReader reader = new CatalogReader(request);
        request.sources().forEach(reader::source);
        return new Catalog(
                reader.name, reader.entries, reader.diagnostics, new Library(reader.places, reader.documents));
    }

    private void source(String source) {
        Place place = places.source(source);
        if (place instanceof Place.Local local && Files.isDirectory(local.file())) {
            folder(local);
        } else {
            file(place);
        }
    }

    private void folder(Place.Local folder) {
        Optional<Place> catalogue = Folders.catalogue(folder);
        if (catalogue.isPresent()) {
            file(catalogue.get());
            return;
        }
        int before = entries.size();
        List<Document> catalogues = new ArrayList<>();
        for (Place candidate : Folders.documents(folder)) {
            candidate(candidate, catalogues);
        }
        if (entries.size() == before) {
            throw new InputException(
                    SourceLocation.of(folder.shown().isEmpty() ? "." : folder.shown()),
                    "expected a catalogue (apis.json, apis.yaml, apis.md) or OpenAPI documents, but the folder has neither",
                    "name "
                            + (catalogues.isEmpty()
                                    ? "a catalogue"
                                    : catalogues.get(0).source()));
        }
        catalogues.forEach(unused -> diagnostics.add(Diagnostic.unrepaired(
                "catalogue-not-used",
                Severity.INFO,
                "this is a catalogue, but of a folder without one at its top the documents are taken",
                unused.locate(""))));
    }

    /** One file of a folder, which may be anything. */
    private void candidate(Place candidate, List<Document> catalogues) {
        try {
            Document document = documents.read(candidate);
            switch (Kind.of(document)) {
                case OPENAPI -> document(document);
                case CATALOGUE -> {
                    // Without `apis`, it may as well be the file of another tool.
                    if (document.root().has("apis")) {
                        catalogues.add(document);
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
                diagnostics.add(Diagnostic.unrepaired(
                        "document-unreadable", Severity.WARNING, unreadable.problem(), unreadable.location()));
            }
        }
    }

    private void file(Place place) {
        Document document = documents.read(place);
        switch (Kind.of(document)) {
            case OPENAPI -> document(document);
            case CATALOGUE -> catalogue(place, document);
            case NEITHER ->
                throw new InputException(
                        document.locate(""),
                        "expected a catalogue (with a list `apis`) or an OpenAPI document (with `openapi` or `swagger`), but"
                                + " this is neither",
                        "check which file this is");
        }
    }

    private void document(Document document) {
        String title = document.root().path("info").path("title").asText(document.source());
        called(title);
        SourceLocation top = document.locate("");
        entries.add(new Entry(title, Optional.empty(), Optional.empty(), top, document, List.of(), top));
    }

    private void catalogue(Place place, Document document) {
        called(document.root().path("name").asText(document.source()));
        CatalogFile file = new CatalogFile(place, document, places, documents);
        entries.addAll(file.entries());
        diagnostics.addAll(file.diagnostics());
    }

    private void called(String title) {
        if (name.isEmpty()) {
            name = title;
        }
    }

    /** What a document is, as far as a catalogue's reader cares. */
    private enum Kind {
        OPENAPI,
        CATALOGUE,
        NEITHER;

        static Kind of(Document document) {
            JsonNode root = document.root();
            if (root.has("openapi") || root.has("swagger")) {
                return OPENAPI;
            }
            boolean catalogue = root.has("apis")
                    || root.has("specificationVersion")
                    || root.path("include").isArray();
            return catalogue ? CATALOGUE : NEITHER;
        }
    }
}
