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

/** Selects the operations of each catalogue entry by its slug. An entry without a slug selects its whole document. */
@Internal
public final class OperationSelector {

    public static final String SLUG_FIELD = SlugIndex.SLUG_FIELD;

    private final DiagnosticCollector diagnostics;
    private final SpellingSuggestion suggestion = new SpellingSuggestion();
    private final List<OperationSelection> selections = new ArrayList<>();
    private final List<UnmatchedSlug> unmatched = new ArrayList<>();
    private final Set<String> matchedSlugs = new HashSet<>();
    /** The number of entries of each document that are still to be processed. */
    private final IdentityHashMap<Document, Integer> remainingEntries = new IdentityHashMap<>();
    /** The indices of documents with more entries to come. Others are not kept. */
    private final IdentityHashMap<Document, SlugIndex> indices = new IdentityHashMap<>();

    /** An entry whose slug matches no operation. */
    private record UnmatchedSlug(Entry entry, String slug, SlugIndex index) {}

    public OperationSelector(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    public List<OperationSelection> select(Catalog catalog) {
        catalog.entries().forEach(entry -> remainingEntries.merge(entry.document(), 1, Integer::sum));
        catalog.entries().stream().filter(this::isOpenApi).forEach(this::select);
        unmatched.forEach(this::resolveUnmatched);
        return selections;
    }

    private boolean isOpenApi(Entry entry) {
        JsonNode root = entry.document().root();
        SpecificationVersion version = SpecificationVersion.of(root);
        if (!version.isSupported()) {
            diagnostics.add(Diagnostic.unrepaired(
                    "document-not-openapi",
                    Severity.ERROR,
                    version.unsupportedProblem(),
                    entry.document().locate(root.has(version.member()) ? JsonPointers.of(version.member()) : "")));
        } else if (root.has("openapi") && root.has("swagger")) {
            diagnostics.add(Diagnostic.repaired(
                    "version-ambiguous",
                    Severity.WARNING,
                    "the document must have either `openapi` or `swagger`, but has both",
                    entry.document()
                            .locate(JsonPointers.of(version.member().equals("openapi") ? "swagger" : "openapi")),
                    "read as `" + version + "`"));
        }
        return version.isSupported();
    }

    private void select(Entry entry) {
        SlugIndex index = index(entry.document());
        if (entry.slug().isEmpty()) {
            reportUnreadablePathItems(entry.document());
        }
        if (index.operations().isEmpty()) {
            reportNoOperations(entry);
        } else if (entry.slug().isEmpty()) {
            selections.add(new OperationSelection(entry, index.operations()));
        } else {
            select(entry, entry.slug().get(), index);
        }
    }

    /** A document with only webhooks is valid (OpenAPI 3.1.0, OpenAPI Object), but has nothing to call. */
    private void reportNoOperations(Entry entry) {
        JsonNode root = entry.document().root();
        boolean hooks = ObjectType.WEBHOOK_FIELDS.stream()
                .anyMatch(field -> !root.path(field).isEmpty());
        diagnostics.add(Diagnostic.unrepaired(
                "document-without-operations",
                hooks ? Severity.INFO : Severity.ERROR,
                "the document has no operations" + (hooks ? ", only webhooks, which are not mocked or tested" : ""),
                entry.document().locate("")));
        if (hooks && entry.slug().isEmpty()) {
            selections.add(new OperationSelection(entry, List.of()));
        }
    }

    private void reportUnreadablePathItems(Document document) {
        document.root().path("paths").fieldNames().forEachRemaining(path -> SourcePathItem.of(document, path)
                .unreadableReason()
                .ifPresent(reason -> diagnostics.add(Diagnostic.unrepaired(
                        "path-item-unreadable",
                        Severity.ERROR,
                        "the reference of the path " + path + " cannot be followed: " + reason,
                        document.locate(JsonPointers.of("paths", path, "$ref"))))));
    }

    private SlugIndex index(Document document) {
        boolean moreToCome = remainingEntries.merge(document, -1, Integer::sum) > 0;
        SlugIndex cached = moreToCome ? indices.get(document) : indices.remove(document);
        if (cached != null) {
            return cached;
        }
        SlugIndex index = new SlugIndex(document);
        if (moreToCome) {
            indices.put(document, index);
        }
        return index;
    }

    private void select(Entry entry, String slug, SlugIndex index) {
        List<String> spellings = index.slugsIgnoringCase(slug);
        if (!index.withSlug(slug).isEmpty()) {
            selectBySlug(entry, slug, index);
        } else if (spellings.size() == 1) {
            report(
                    "slug-case",
                    Severity.WARNING,
                    "no operation of " + entry.document().source() + " has the " + SLUG_FIELD + " " + slug
                            + ", but one has it in another case",
                    entry.location(),
                    "read as " + spellings.get(0));
            selectBySlug(entry, spellings.get(0), index);
        } else if (index.slugs().isEmpty()) {
            report(
                    "slug-without-counterpart",
                    Severity.WARNING,
                    "the entry has the x-api-slug " + slug + ", but no operation of "
                            + entry.document().source() + " has an " + SLUG_FIELD,
                    entry.location(),
                    "all operations of the document are used");
            selections.add(new OperationSelection(withoutSlug(entry), index.operations()));
        } else {
            unmatched.add(new UnmatchedSlug(entry, slug, index));
        }
    }

    private void selectBySlug(Entry entry, String slug, SlugIndex index) {
        List<OperationKey> named = index.withSlug(slug);
        matchedSlugs.add(slug);
        if (named.size() > 1) {
            OperationKey second = named.get(1);
            report(
                    "slug-ambiguous",
                    Severity.WARNING,
                    "only one operation may have the slug " + slug + ", but " + named.size() + " have it",
                    entry.document().locate(JsonPointers.of("paths", second.path(), second.method())),
                    "the first one is used, " + named.get(0));
        }
        selections.add(new OperationSelection(entry, List.of(named.get(0))));
    }

    private void resolveUnmatched(UnmatchedSlug unmatchedSlug) {
        Entry entry = unmatchedSlug.entry();
        String source = entry.document().source();
        if (unmatchedSlug.index().coversAllOperations()
                && matchedSlugs.containsAll(unmatchedSlug.index().slugs())) {
            // API galleries list a whole API next to its operations.
            report(
                    "slug-of-whole-document",
                    Severity.INFO,
                    "no operation of " + source + " has the " + SLUG_FIELD + " " + unmatchedSlug.slug(),
                    entry.location(),
                    "ignored, since other entries name all operations of the document");
        } else {
            String hint = suggestion
                    .to(unmatchedSlug.slug(), unmatchedSlug.index().slugs())
                    .map(word -> "; the closest is " + word)
                    .orElse("");
            diagnostics.add(Diagnostic.unrepaired(
                    "slug-unknown",
                    Severity.ERROR,
                    "no operation of " + source + " has the " + SLUG_FIELD + " " + unmatchedSlug.slug() + hint,
                    entry.location()));
        }
    }

    private static Entry withoutSlug(Entry entry) {
        return new Entry(
                entry.name(),
                Optional.empty(),
                entry.baseUrl(),
                entry.baseUrlLocation(),
                entry.document(),
                entry.collections(),
                entry.location());
    }

    private void report(String id, Severity severity, String message, SourceLocation location, String repair) {
        diagnostics.add(Diagnostic.repaired(id, severity, message, location, repair));
    }
}
