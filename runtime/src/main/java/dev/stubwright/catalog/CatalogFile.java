package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One APIs.json catalogue: its entries, each with the document that it links to. */
final class CatalogFile {

    /** What has been the type of a property that links to an OpenAPI document, from APIs.json 0.14 to today. */
    private static final Set<String> SPECIFICATIONS = Set.of("x-openapi-spec", "openapi", "swagger");

    private static final int REASONS_SHOWN = 3;

    private final Place place;
    private final Document document;
    private final Places places;
    private final DocumentStore documents;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Diagnostic> lost = new ArrayList<>();
    /** As {@code lost}, without advice. */
    private final List<String> reasons = new ArrayList<>();

    private @Nullable InputException firstCause;

    /** @throws InputException if the catalogue has no entries, or none that could be read */
    CatalogFile(Place place, Document document, Places places, DocumentStore documents) {
        this.place = place;
        this.document = document;
        this.places = places;
        this.documents = documents;
        JsonNode apis = document.root().path("apis");
        if (!apis.isArray() || apis.isEmpty()) {
            throw withoutApis(apis);
        }
        for (int i = 0; i < apis.size(); i++) {
            entry(apis.path(i), "/apis/" + i);
        }
        if (entries.isEmpty()) {
            throw withoutEntries();
        }
    }

    /** In the order in which they are listed. */
    List<Entry> entries() {
        return entries;
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>(lost);
        int included = document.root().path("include").size();
        if (included > 0) {
            diagnostics.add(Diagnostic.unrepaired(
                    "include-not-followed",
                    Severity.INFO,
                    "the catalogue includes others (" + included + "), which are not followed",
                    document.locate("/include")));
        }
        return diagnostics;
    }

    private void entry(JsonNode api, String pointer) {
        SourceLocation location = document.locate(pointer);
        if (!api.isObject()) {
            lose("entry-not-an-object", "expected an entry with name and properties, but found " + kind(api), location);
            return;
        }
        String name = text(api, "name").or(() -> text(api, "aid")).orElse(pointer);
        Optional<String> property = specification(api.path("properties"), pointer + "/properties");
        if (property.isEmpty()) {
            lose(
                    "entry-without-document",
                    "[" + name + "] has no property of type x-openapi-spec, OpenAPI or Swagger with a url",
                    location);
            return;
        }
        SourceLocation link = document.locate(property.get() + "/url");
        String url = document.root().at(property.get() + "/url").asText();
        try {
            Document linked = documents.read(places.resolve(place, url, link));
            requireOpenApi(linked);
            Optional<String> member = Stream.of("baseURL", "baseUrl")
                    .filter(spelling -> text(api, spelling).isPresent())
                    .findFirst();
            Optional<String> baseUrl = member.flatMap(spelling -> text(api, spelling));
            SourceLocation baseUrlLocation = member.map(spelling -> document.locate(pointer + "/" + spelling))
                    .orElse(location);
            entries.add(
                    new Entry(name, text(api, "x-api-slug"), baseUrl, baseUrlLocation, linked, List.of(), location));
        } catch (InputException unreadable) {
            String subject = "the document of [" + name + "], " + Place.shown(url.strip()) + ", cannot be read: ";
            reasons.add(subject + unreadable.location() + ": " + unreadable.problem());
            lost.add(Diagnostic.unrepaired(
                    "document-unreadable", Severity.ERROR, subject + unreadable.getMessage(), link));
            firstCause = firstCause == null ? unreadable : firstCause;
        }
    }

    private static void requireOpenApi(Document linked) {
        if (!linked.root().has("openapi") && !linked.root().has("swagger")) {
            throw new InputException(
                    linked.locate(""),
                    "expected an OpenAPI document, but it has neither `openapi` nor `swagger`",
                    "check what the entry links to");
        }
    }

    private void lose(String id, String message, SourceLocation location) {
        reasons.add(message);
        lost.add(Diagnostic.unrepaired(id, Severity.ERROR, message, location));
    }

    private InputException withoutApis(JsonNode apis) {
        int included = document.root().path("include").size();
        String found = apis.isMissingNode() ? "none" : apis.isArray() ? "an empty one" : kind(apis) + " there";
        return new InputException(
                document.locate("/apis"),
                "expected a list `apis` with at least one entry, but the catalogue has " + found
                        + (included > 0 ? "; the " + included + " that it includes are not followed" : ""),
                included > 0
                        ? "name the catalogues that it includes instead"
                        : "check whether the catalogue was fetched whole");
    }

    private InputException withoutEntries() {
        String first = reasons.stream().limit(REASONS_SHOWN).collect(Collectors.joining("; "));
        int more = lost.size() - REASONS_SHOWN;
        return new InputException(
                lost.get(0).location(),
                "expected a catalogue with documents, but none could be read of its " + lost.size() + " entries: "
                        + first + (more > 0 ? "; and " + more + " more" : ""),
                "fetch the documents, or say where copies of them are by a mirror, URLPREFIX=DIR (--mirror, or"
                        + " stubwright.mirrors)",
                firstCause);
    }

    /** Pointer to the first property that links to a specification. */
    private static Optional<String> specification(JsonNode properties, String pointer) {
        for (int i = 0; i < properties.size(); i++) {
            JsonNode property = properties.path(i);
            String type = property.path("type").asText("").toLowerCase(Locale.ROOT);
            if (SPECIFICATIONS.contains(type) && text(property, "url").isPresent()) {
                return Optional.of(pointer + "/" + i);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        boolean present =
                value.isValueNode() && !value.isNull() && !value.asText().isBlank();
        return present ? Optional.of(value.asText().strip()) : Optional.empty();
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case NULL -> "nothing";
            case STRING -> "a text";
            case NUMBER -> "a number";
            default -> "a single value";
        };
    }
}
