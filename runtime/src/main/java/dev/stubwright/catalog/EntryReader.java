package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.SpecificationVersion;
import dev.stubwright.catalog.location.DocumentLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the entries of one catalogue with the documents that they link to. */
final class EntryReader {

    private static final int TYPES_SHOWN = 5;

    private final DocumentLocation place;
    private final Document catalogue;
    private final LinkedDocuments links;
    private final CatalogDiagnostics diagnostics;
    private final boolean wantsCollections;
    /** Properties that apply to all entries (APIs.json 0.16). */
    private final List<EntryProperty> common;

    EntryReader(
            DocumentLocation place,
            Document catalogue,
            LinkedDocuments links,
            CatalogDiagnostics losses,
            boolean wantsCollections) {
        this.place = place;
        this.catalogue = catalogue;
        this.links = links;
        this.diagnostics = losses;
        this.wantsCollections = wantsCollections;
        this.common = EntryProperty.of(catalogue.root().path("common"), "/common");
    }

    /** Reads one entry. Reports a loss and returns empty if its document cannot be read. */
    Optional<Entry> read(JsonNode api, String pointer) {
        SourceLocation location = catalogue.locate(pointer);
        if (!api.isObject()) {
            diagnostics.reportUnreadable(
                    "entry-not-an-object",
                    "expected an entry with `name` and `properties`, but found " + CatalogValues.describe(api),
                    location);
            return Optional.empty();
        }
        String name = Excerpt.of(CatalogValues.text(api, "name")
                .or(() -> CatalogValues.text(api, "aid"))
                .orElse(pointer));
        List<EntryProperty> properties = EntryProperty.of(api.path("properties"), pointer + "/properties");
        List<EntryProperty> specifications = specifications(properties);
        if (specifications.isEmpty()) {
            diagnostics.reportUnreadable(
                    "entry-without-document",
                    "[" + name + "] has no property of type x-openapi-spec, OpenAPI or Swagger with a `url`"
                            + describeTypes(api.path("properties"), properties),
                    location);
            return Optional.empty();
        }
        return readDocument(name, specifications).map(document -> {
            reportOverlays(api, pointer, name);
            EntryBaseUrl base = EntryBaseUrl.of(api, pointer, catalogue, diagnostics);
            return new Entry(
                    name,
                    slug(api, pointer, name),
                    base.url(),
                    base.location().orElse(location),
                    document,
                    readCollections(name, properties),
                    location);
        });
    }

    /** Announces the documents and collections that these entries link to, so that they can be read ahead. */
    void expect(List<ListItem> apis) {
        Set<DocumentLocation> documents = new LinkedHashSet<>();
        Set<DocumentLocation> collections = new LinkedHashSet<>();
        for (ListItem api : apis) {
            List<EntryProperty> properties = EntryProperty.of(api.node().path("properties"), "");
            specifications(properties).stream().limit(1).forEach(property -> place(property, documents));
            if (wantsCollections) {
                properties.stream()
                        .filter(EntryProperty::isCollection)
                        .forEach(property -> place(property, collections));
            }
        }
        links.expect(documents);
        links.expectCollections(collections);
    }

    private void place(EntryProperty property, Set<DocumentLocation> locations) {
        property.url().flatMap(url -> links.resolveQuietly(place, url)).ifPresent(locations::add);
    }

    private List<EntryProperty> specifications(List<EntryProperty> properties) {
        List<EntryProperty> own =
                properties.stream().filter(EntryProperty::isSpecification).toList();
        return own.isEmpty()
                ? common.stream().filter(EntryProperty::isSpecification).toList()
                : own;
    }

    private static String describeTypes(JsonNode written, List<EntryProperty> properties) {
        if (properties.isEmpty()) {
            return written.isMissingNode() || written.isContainerNode()
                    ? ""
                    : "; its `properties` are " + CatalogValues.describe(written);
        }
        return "; it has "
                + properties.stream()
                        .map(EntryProperty::type)
                        .map(type -> type.isBlank() ? "one without type" : Excerpt.of(type))
                        .distinct()
                        .limit(TYPES_SHOWN)
                        .collect(Collectors.joining(", "));
    }

    /** Returns the first document that can be read. */
    private Optional<Document> readDocument(String name, List<EntryProperty> specifications) {
        record Failure(EntryProperty property, InputException cause) {}
        List<Failure> failures = new ArrayList<>();
        for (EntryProperty property : specifications) {
            try {
                Document document = links.open(place, catalogue, property);
                requireOpenApi(document);
                failures.forEach(failure -> diagnostics.report(Diagnostic.repaired(
                        "document-unreadable",
                        Severity.WARNING,
                        subject(name, failure.property()) + ": "
                                + failure.cause().getMessage(),
                        LinkedDocuments.location(catalogue, failure.property()),
                        "the entry's next document is used, " + document.source())));
                reportUnusedDocuments(name, specifications, property);
                return Optional.of(document);
            } catch (InputException unreadable) {
                failures.add(new Failure(property, unreadable));
            }
        }
        failures.forEach(failure -> diagnostics.reportUnreadable(
                "document-unreadable",
                Severity.ERROR,
                subject(name, failure.property()),
                LinkedDocuments.location(catalogue, failure.property()),
                failure.cause()));
        return Optional.empty();
    }

    private void reportUnusedDocuments(String name, List<EntryProperty> specifications, EntryProperty taken) {
        int left = specifications.size() - specifications.indexOf(taken) - 1;
        if (left > 0) {
            diagnostics.report(Diagnostic.unrepaired(
                    "document-not-used",
                    Severity.INFO,
                    "[" + name + "] links to " + left + " more OpenAPI document" + (left == 1 ? "" : "s")
                            + "; only the first that can be read is used",
                    catalogue.locate(
                            specifications.get(specifications.size() - left).pointer())));
        }
    }

    private static String subject(String name, EntryProperty property) {
        String link = property.url()
                .map(url -> Excerpt.of(DocumentLocation.redact(url)))
                .orElse("inline in the catalogue");
        return "the document of [" + name + "], " + link + ", cannot be read";
    }

    private static void requireOpenApi(Document linked) {
        JsonNode root = linked.root();
        if (DocumentKind.of(root) != DocumentKind.OPENAPI) {
            throw new InputException(
                    linked.locate(""),
                    "expected an OpenAPI document, but it has neither `openapi` nor `swagger`",
                    "check the link of the entry");
        }
        SpecificationVersion version = SpecificationVersion.of(root);
        if (!version.isSupported()) {
            throw new InputException(linked.locate("/" + version.member()), version.unsupportedProblem(), "convert it");
        }
    }

    private Optional<String> slug(JsonNode api, String pointer, String name) {
        Optional<String> slug = CatalogValues.text(api, "x-api-slug");
        JsonNode written = api.path("x-api-slug");
        if (slug.isEmpty() && !written.isMissingNode()) {
            diagnostics.report(Diagnostic.repaired(
                    "slug-unusable",
                    written.isContainerNode() ? Severity.WARNING : Severity.INFO,
                    "expected the `x-api-slug` of [" + name + "] to be a string, but found "
                            + (written.isTextual() ? "a blank string" : CatalogValues.describe(written)),
                    catalogue.locate(pointer + "/x-api-slug"),
                    "the entry covers all operations of its document"));
        }
        return slug;
    }

    /** Reads the Postman collections. One that cannot be read is reported, but is not a loss. */
    private List<Document> readCollections(String name, List<EntryProperty> properties) {
        List<Document> collections = new ArrayList<>();
        if (wantsCollections) {
            properties.stream().filter(EntryProperty::isCollection).forEach(property -> readCollection(name, property)
                    .ifPresent(collections::add));
            common.stream().filter(EntryProperty::isCollection).forEach(property -> readCollection("common", property)
                    .ifPresent(collections::add));
        }
        return collections;
    }

    private Optional<Document> readCollection(String name, EntryProperty property) {
        try {
            Document collection = links.openCollection(place, catalogue, property);
            if (DocumentKind.isCollection(collection.root())) {
                return Optional.of(collection);
            }
            throw new InputException(
                    collection.locate(""),
                    "expected a Postman collection, but it has no list `item`",
                    "export it again");
        } catch (InputException unreadable) {
            Diagnostic diagnostic = Diagnostic.unrepaired(
                    "collection-unreadable",
                    Severity.INFO,
                    "the Postman collection of [" + name + "], "
                            + property.url()
                                    .map(url -> Excerpt.of(DocumentLocation.redact(url)))
                                    .orElse("inline in the catalogue")
                            + ", gives no examples: " + unreadable.getMessage(),
                    LinkedDocuments.location(catalogue, property));
            diagnostics.reportOnce(diagnostic);
            return Optional.empty();
        }
    }

    private void reportOverlays(JsonNode api, String pointer, String name) {
        int overlays = ListItem.of(api.path("overlays")).size();
        if (overlays > 0) {
            diagnostics.report(Diagnostic.unrepaired(
                    "overlays-not-applied",
                    Severity.INFO,
                    "the " + overlays + " `overlays` of [" + name + "] are not applied; pass them with --overlay",
                    catalogue.locate(pointer + "/overlays")));
        }
    }
}
