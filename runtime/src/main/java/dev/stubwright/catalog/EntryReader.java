package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the entries of one catalogue, each with the document that it links to. */
final class EntryReader {

    private static final int TYPES_SHOWN = 5;

    private final Place place;
    private final Document catalogue;
    private final Links links;
    private final Losses losses;
    private final boolean wantsCollections;
    /** Links that count for all entries (APIs.json 0.16). */
    private final List<Property> common;

    EntryReader(Place place, Document catalogue, Links links, Losses losses, boolean wantsCollections) {
        this.place = place;
        this.catalogue = catalogue;
        this.links = links;
        this.losses = losses;
        this.wantsCollections = wantsCollections;
        this.common = Property.of(catalogue.root().path("common"), "/common");
    }

    /** Empty if the entry is lost, which is told. */
    Optional<Entry> read(JsonNode api, String pointer) {
        SourceLocation location = catalogue.locate(pointer);
        if (!api.isObject()) {
            losses.lose(
                    "entry-not-an-object",
                    "expected an entry with name and properties, but found " + Texts.kind(api),
                    location);
            return Optional.empty();
        }
        String name = BoundedText.of(
                Texts.of(api, "name").or(() -> Texts.of(api, "aid")).orElse(pointer));
        List<Property> properties = Property.of(api.path("properties"), pointer + "/properties");
        List<Property> specifications = specifications(properties);
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
            WrittenBaseUrl base = WrittenBaseUrl.of(api, pointer, catalogue, losses);
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
    void expect(List<Listed> apis) {
        Set<Place> documents = new LinkedHashSet<>();
        Set<Place> collections = new LinkedHashSet<>();
        for (Listed api : apis) {
            List<Property> properties = Property.of(api.node().path("properties"), "");
            specifications(properties).stream().limit(1).forEach(property -> place(property, documents));
            if (wantsCollections) {
                properties.stream().filter(Property::isCollection).forEach(property -> place(property, collections));
            }
        }
        links.expect(documents);
        links.expectCollections(collections);
    }

    private void place(Property property, Set<Place> places) {
        property.url().flatMap(url -> links.place(place, url)).ifPresent(places::add);
    }

    private List<Property> specifications(List<Property> properties) {
        List<Property> own =
                properties.stream().filter(Property::isSpecification).toList();
        return own.isEmpty() ? common.stream().filter(Property::isSpecification).toList() : own;
    }

    private static String found(JsonNode written, List<Property> properties) {
        if (properties.isEmpty()) {
            return written.isMissingNode() || written.isContainerNode()
                    ? ""
                    : "; its `properties` are " + Texts.kind(written);
        }
        return "; it has "
                + properties.stream()
                        .map(Property::type)
                        .map(type -> type.isBlank() ? "one without type" : BoundedText.of(type))
                        .distinct()
                        .limit(TYPES_SHOWN)
                        .collect(Collectors.joining(", "));
    }

    /** The first that can be read counts. */
    private Optional<Document> document(String name, List<Property> specifications) {
        record Failure(Property property, InputException cause) {}
        List<Failure> failures = new ArrayList<>();
        for (Property property : specifications) {
            try {
                Document document = links.open(place, catalogue, property);
                requireOpenApi(document);
                failures.forEach(failure -> losses.tell(Diagnostic.repaired(
                        "document-unreadable",
                        Severity.WARNING,
                        subject(name, failure.property()) + ": "
                                + failure.cause().getMessage(),
                        Links.location(catalogue, failure.property()),
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
                Links.location(catalogue, failure.property()),
                failure.cause()));
        return Optional.empty();
    }

    private void others(String name, List<Property> specifications, Property taken) {
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

    private static String subject(String name, Property property) {
        String link =
                property.url().map(url -> BoundedText.of(Place.shown(url))).orElse("written in the catalogue");
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
        Optional<String> slug = Texts.of(api, "x-api-slug");
        JsonNode written = api.path("x-api-slug");
        if (slug.isEmpty() && !written.isMissingNode()) {
            losses.tell(Diagnostic.repaired(
                    "slug-unusable",
                    written.isContainerNode() ? Severity.WARNING : Severity.INFO,
                    "expected the x-api-slug of [" + name + "] to be a text, but found "
                            + (written.isTextual() ? "a blank one" : Texts.kind(written)),
                    catalogue.locate(pointer + "/x-api-slug"),
                    "the entry is taken to mean every operation of its document"));
        }
        return slug;
    }

    /** Each may be left out without loss to the contract. */
    private List<Document> collections(String name, List<Property> properties) {
        List<Document> collections = new ArrayList<>();
        if (wantsCollections) {
            properties.stream().filter(Property::isCollection).forEach(property -> collection(name, property)
                    .ifPresent(collections::add));
            common.stream().filter(Property::isCollection).forEach(property -> collection("common", property)
                    .ifPresent(collections::add));
        }
        return collections;
    }

    private Optional<Document> collection(String name, Property property) {
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
                                    .map(url -> BoundedText.of(Place.shown(url)))
                                    .orElse("written in the catalogue")
                            + ", gives no examples: " + unreadable.getMessage(),
                    Links.location(catalogue, property));
            losses.tellOnce(told);
            return Optional.empty();
        }
    }

    private void told(JsonNode api, String pointer, String name) {
        int overlays = Listed.of(api.path("overlays")).size();
        if (overlays > 0) {
            losses.tell(Diagnostic.unrepaired(
                    "overlays-not-applied",
                    Severity.INFO,
                    "the " + overlays + " `overlays` of [" + name + "] are not applied; name them by --overlay",
                    catalogue.locate(pointer + "/overlays")));
        }
    }
}
