package dev.stubwright.contract.select;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.Entry;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.SpecificationVersion;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OperationKey;
import dev.stubwright.contract.tree.SourcePathItem;
import dev.stubwright.contract.tree.SpellingSuggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the operations that each entry of a catalogue means. Documents are cumulative, so most of their operations are not meant. */
@Internal
public final class OperationSelector {

    public static final String SLUG = SlugIndex.SLUG;

    private final DiagnosticCollector diagnostics;
    private final SpellingSuggestion closest = new SpellingSuggestion();
    private final List<OperationSelection> selections = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final Set<String> found = new HashSet<>();
    /** How many entries still link to a document. */
    private final IdentityHashMap<Document, Integer> links = new IdentityHashMap<>();
    /** Of documents that several entries link to. */
    private final IdentityHashMap<Document, SlugIndex> indices = new IdentityHashMap<>();

    /** An entry whose slug no operation has. */
    private record Unknown(Entry entry, String slug, SlugIndex index) {}

    public OperationSelector(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    public List<OperationSelection> select(Catalog catalog) {
        catalog.entries().forEach(entry -> links.merge(entry.document(), 1, Integer::sum));
        catalog.entries().stream().filter(this::isOpenApi).forEach(this::select);
        unknown.forEach(this::resort);
        return selections;
    }

    private boolean isOpenApi(Entry entry) {
        JsonNode root = entry.document().root();
        SpecificationVersion version = SpecificationVersion.of(root);
        if (!version.known()) {
            diagnostics.add(Diagnostic.unrepaired(
                    "document-not-openapi",
                    Severity.ERROR,
                    version.refusal(),
                    entry.document().locate(root.has(version.member()) ? JsonPointers.of(version.member()) : "")));
        } else if (root.has("openapi") && root.has("swagger")) {
            diagnostics.add(Diagnostic.repaired(
                    "version-ambiguous",
                    Severity.WARNING,
                    "expected either `openapi` or `swagger`, but the document has both",
                    entry.document()
                            .locate(JsonPointers.of(version.member().equals("openapi") ? "swagger" : "openapi")),
                    "read as `" + version + "`"));
        }
        return version.known();
    }

    private void select(Entry entry) {
        SlugIndex index = index(entry.document());
        if (entry.slug().isEmpty()) {
            unread(entry.document());
        }
        if (index.operations().isEmpty()) {
            withoutOperations(entry);
        } else if (entry.slug().isEmpty()) {
            selections.add(new OperationSelection(entry, index.operations()));
        } else {
            select(entry, entry.slug().get(), index);
        }
    }

    /** Webhooks alone are a description as good as any (OpenAPI 3.1.0, OpenAPI Object), though nothing can be called. */
    private void withoutOperations(Entry entry) {
        JsonNode root = entry.document().root();
        boolean hooks = ObjectType.WEBHOOK_FIELDS.stream()
                .anyMatch(field -> !root.path(field).isEmpty());
        diagnostics.add(Diagnostic.unrepaired(
                "document-without-operations",
                hooks ? Severity.INFO : Severity.ERROR,
                "the document has no operations"
                        + (hooks ? ", only webhooks, so nothing of it is mocked or tested" : ""),
                entry.document().locate("")));
        if (hooks && entry.slug().isEmpty()) {
            selections.add(new OperationSelection(entry, List.of()));
        }
    }

    /** Path items that stand elsewhere, where nobody can read them. */
    private void unread(Document document) {
        document.root().path("paths").fieldNames().forEachRemaining(path -> SourcePathItem.of(document, path)
                .unread()
                .ifPresent(reason -> diagnostics.add(Diagnostic.unrepaired(
                        "path-item-unreadable",
                        Severity.ERROR,
                        "the reference of the path " + path + " cannot be followed: " + reason,
                        document.locate(JsonPointers.of("paths", path, "$ref"))))));
    }

    private SlugIndex index(Document document) {
        boolean again = links.merge(document, -1, Integer::sum) > 0;
        SlugIndex known = again ? indices.get(document) : indices.remove(document);
        if (known != null) {
            return known;
        }
        SlugIndex index = new SlugIndex(document);
        if (again) {
            indices.put(document, index);
        }
        return index;
    }

    private void select(Entry entry, String slug, SlugIndex index) {
        List<String> spellings = index.spellings(slug);
        if (!index.named(slug).isEmpty()) {
            take(entry, slug, index);
        } else if (spellings.size() == 1) {
            tell(
                    "slug-case",
                    Severity.WARNING,
                    "no operation of " + entry.document().source() + " has the " + SLUG + " " + slug
                            + " in these letters",
                    entry.location(),
                    "that with " + spellings.get(0) + " is taken");
            take(entry, spellings.get(0), index);
        } else if (index.slugs().isEmpty()) {
            tell(
                    "slug-without-counterpart",
                    Severity.WARNING,
                    "the entry has the x-api-slug " + slug + ", but no operation of "
                            + entry.document().source() + " has an " + SLUG,
                    entry.location(),
                    "every operation of the document is taken");
            selections.add(new OperationSelection(ofWholeDocument(entry), index.operations()));
        } else {
            unknown.add(new Unknown(entry, slug, index));
        }
    }

    private void take(Entry entry, String slug, SlugIndex index) {
        List<OperationKey> named = index.named(slug);
        found.add(slug);
        if (named.size() > 1) {
            OperationKey second = named.get(1);
            tell(
                    "slug-ambiguous",
                    Severity.WARNING,
                    named.size() + " operations have the slug " + slug + ", expected one",
                    entry.document().locate(JsonPointers.of("paths", second.path(), second.method())),
                    "the first is taken, " + named.get(0));
        }
        selections.add(new OperationSelection(entry, List.of(named.get(0))));
    }

    private void resort(Unknown lost) {
        Entry entry = lost.entry();
        String source = entry.document().source();
        if (lost.index().isComplete() && found.containsAll(lost.index().slugs())) {
            // Galleries list the API as a whole besides its operations.
            tell(
                    "slug-of-whole-document",
                    Severity.INFO,
                    "no operation of " + source + " has the " + SLUG + " " + lost.slug(),
                    entry.location(),
                    "nothing is missing, since other entries mean each operation of that document");
        } else {
            String hint = closest.to(lost.slug(), lost.index().slugs())
                    .map(word -> "; the closest is " + word)
                    .orElse("");
            diagnostics.add(Diagnostic.unrepaired(
                    "slug-unknown",
                    Severity.ERROR,
                    "no operation of " + source + " has the " + SLUG + " " + lost.slug() + hint,
                    entry.location()));
        }
    }

    private static Entry ofWholeDocument(Entry entry) {
        return new Entry(
                entry.name(),
                Optional.empty(),
                entry.baseUrl(),
                entry.baseUrlLocation(),
                entry.document(),
                entry.collections(),
                entry.location());
    }

    private void tell(String id, Severity severity, String message, SourceLocation location, String repair) {
        diagnostics.add(Diagnostic.repaired(id, severity, message, location, repair));
    }
}
