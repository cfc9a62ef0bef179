package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.SpecificationVersion;
import dev.stubwright.catalog.place.DocumentLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the entries of one catalogue, each with the document that it links to. */
final class EntryReader {

    private static final int TYPES_SHOWN = 5;

    private final DocumentLocation place;
    private final Document catalogue;
    private final LinkedDocuments links;
    private final ReadingProblems losses;
    private final boolean wantsCollections;
    /** Links that count for all entries (APIs.json 0.16). */
    private final List<EntryProperty> common;

    EntryReader(
            DocumentLocation place,
            Document catalogue,
            LinkedDocuments links,
            ReadingProblems losses,
            boolean wantsCollections) {
        this.place = place;
        this.catalogue = catalogue;
        this.links = links;
        this.losses = losses;
        this.wantsCollections = wantsCollections;
        this.common = EntryProperty.of(catalogue.root().path("common"), "/common");
    }

    /** Empty if the entry is lost, which is told. */
    Optional<Entry> read(JsonNode api, String pointer) {
        SourceLocation location = catalogue.locate(pointer);
        if (!api.isObject()) {
            losses.lose(
                    "entry-not-an-object",
                    "expected an entry with name and properties, but found " + TextMembers.kind(api),
                    location);
            return Optional.empty();
        }
        String name = DocumentExcerpt.of(
                TextMembers.of(api, "name").or(() -> TextMembers.of(api, "aid")).orElse(pointer));
        List<EntryProperty> properties = EntryProperty.of(api.path("properties"), pointer + "/properties");
        List<EntryProperty> specifications = specifications(properties);
        if (specifications.isEmpty()) {
            losses.lose(
                    "entry-without-document",
                    "[" + name + "] has no property of type x-openapi-spec, OpenAPI or Swagger with a url"
                            + found(api.path("properties"), properties),
                    location);
            return Optional.empty();
        }
        return document(name, specifications).map(document -> {
            told(api, pointer, name);
            EntryBaseUrl base = EntryBaseUrl.of(api, pointer, catalogue, losses);
            return new Entry(
                    name,
                    slug(api, pointer, name),
                    base.url(),
                    base.location().orElse(location),
                    document,
                    collections(name, properties),
                    location);
        });
    }

    /** Says which documents these entries will ask for first, and which collections. */
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

    private void place(EntryProperty property, Set<DocumentLocation> places) {
        property.url().flatMap(url -> links.place(place, url)).ifPresent(places::add);
    }

    private List<EntryProperty> specifications(List<EntryProperty> properties) {
        List<EntryProperty> own =
                properties.stream().filter(EntryProperty::isSpecification).toList();
        return own.isEmpty()
                ? common.stream().filter(EntryProperty::isSpecification).toList()
                : own;
    }

    private static String found(JsonNode written, List<EntryProperty> properties) {
        if (properties.isEmpty()) {
            return written.isMissingNode() || written.isContainerNode()
                    ? ""
                    : "; its `properties` are " + TextMembers.kind(written);
        }
        return "; it has "
                + properties.stream()
                        .map(EntryProperty::type)
                        .map(type -> type.isBlank() ? "one without type" : DocumentExcerpt.of(type))
                        .distinct()
                        .limit(TYPES_SHOWN)
                        .collect(Collectors.joining(", "));
    }

    /** The first that can be read counts. */
    private Optional<Document> document(String name, List<EntryProperty> specifications) {
        record Failure(EntryProperty property, InputException cause) {}
        List<Failure> failures = new ArrayList<>();
        for (EntryProperty property : specifications) {
            try {
                Document document = links.open(place, catalogue, property);
                requireOpenApi(document);
                failures.forEach(failure -> losses.tell(Diagnostic.repaired(
                        "document-unreadable",
                        Severity.WARNING,
                        subject(name, failure.property()) + ": "
                                + failure.cause().getMessage(),
                        LinkedDocuments.location(catalogue, failure.property()),
                        "the entry's next document is taken, " + document.source())));
                others(name, specifications, property);
                return Optional.of(document);
            } catch (InputException unreadable) {
                failures.add(new Failure(property, unreadable));
            }
        }
        failures.forEach(failure -> losses.lose(
                "document-unreadable",
                Severity.ERROR,
                subject(name, failure.property()),
                LinkedDocuments.location(catalogue, failure.property()),
                failure.cause()));
        return Optional.empty();
    }

    private void others(String name, List<EntryProperty> specifications, EntryProperty taken) {
        int left = specifications.size() - specifications.indexOf(taken) - 1;
        if (left > 0) {
            losses.tell(Diagnostic.unrepaired(
                    "document-not-used",
                    Severity.INFO,
                    "[" + name + "] links to " + left + " more OpenAPI document" + (left == 1 ? "" : "s")
                            + " after the first that can be read, which counts",
                    catalogue.locate(
                            specifications.get(specifications.size() - left).pointer())));
        }
    }

    private static String subject(String name, EntryProperty property) {
        String link = property.url()
                .map(url -> DocumentExcerpt.of(DocumentLocation.shown(url)))
                .orElse("written in the catalogue");
        return "the document of [" + name + "], " + link + ", cannot be read";
    }

    private static void requireOpenApi(Document linked) {
        JsonNode root = linked.root();
        if (DocumentKind.of(root) != DocumentKind.OPENAPI) {
            throw new InputException(
                    linked.locate(""),
                    "expected an OpenAPI document, but it has neither `openapi` nor `swagger`",
                    "check what the entry links to");
        }
        SpecificationVersion version = SpecificationVersion.of(root);
        if (!version.known()) {
            throw new InputException(linked.locate("/" + version.member()), version.refusal(), "convert it");
        }
    }

    private Optional<String> slug(JsonNode api, String pointer, String name) {
        Optional<String> slug = TextMembers.of(api, "x-api-slug");
        JsonNode written = api.path("x-api-slug");
        if (slug.isEmpty() && !written.isMissingNode()) {
            losses.tell(Diagnostic.repaired(
                    "slug-unusable",
                    written.isContainerNode() ? Severity.WARNING : Severity.INFO,
                    "expected the x-api-slug of [" + name + "] to be a text, but found "
                            + (written.isTextual() ? "a blank one" : TextMembers.kind(written)),
                    catalogue.locate(pointer + "/x-api-slug"),
                    "the entry is taken to mean every operation of its document"));
        }
        return slug;
    }

    /** Each may be left out without loss to the contract. */
    private List<Document> collections(String name, List<EntryProperty> properties) {
        List<Document> collections = new ArrayList<>();
        if (wantsCollections) {
            properties.stream().filter(EntryProperty::isCollection).forEach(property -> collection(name, property)
                    .ifPresent(collections::add));
            common.stream().filter(EntryProperty::isCollection).forEach(property -> collection("common", property)
                    .ifPresent(collections::add));
        }
        return collections;
    }

    private Optional<Document> collection(String name, EntryProperty property) {
        try {
            Document collection = links.openCollection(place, catalogue, property);
            if (DocumentKind.isCollection(collection.root())) {
                return Optional.of(collection);
            }
            throw new InputException(
                    collection.locate(""),
                    "expected a Postman collection, but it has no list `item`",
                    "export it anew");
        } catch (InputException unreadable) {
            Diagnostic told = Diagnostic.unrepaired(
                    "collection-unreadable",
                    Severity.INFO,
                    "the Postman collection of [" + name + "], "
                            + property.url()
                                    .map(url -> DocumentExcerpt.of(DocumentLocation.shown(url)))
                                    .orElse("written in the catalogue")
                            + ", gives no examples: " + unreadable.getMessage(),
                    LinkedDocuments.location(catalogue, property));
            losses.tellOnce(told);
            return Optional.empty();
        }
    }

    private void told(JsonNode api, String pointer, String name) {
        int overlays = ListItem.of(api.path("overlays")).size();
        if (overlays > 0) {
            losses.tell(Diagnostic.unrepaired(
                    "overlays-not-applied",
                    Severity.INFO,
                    "the " + overlays + " `overlays` of [" + name + "] are not applied; name them by --overlay",
                    catalogue.locate(pointer + "/overlays")));
        }
    }
}
