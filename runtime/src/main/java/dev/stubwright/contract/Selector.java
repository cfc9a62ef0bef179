package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.catalog.Catalog;
import dev.stubwright.catalog.Document;
import dev.stubwright.catalog.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operations that each entry of a catalogue means. Documents are cumulative, so most of their operations are not meant. */
final class Selector {

    static final String SLUG = "x-api-path-slug";

    private final Diagnostics diagnostics;

    Selector(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Selection> select(Catalog catalog) {
        List<Selection> selections = new ArrayList<>();
        for (Entry entry : catalog.entries()) {
            if (isOpenApi(entry)) {
                Map<OperationKey, JsonNode> declared =
                        DeclaredOperations.of(entry.document().root());
                Optional<String> slug = entry.slug();
                List<OperationKey> meant =
                        slug.isPresent() ? meant(entry, slug.get(), declared) : List.copyOf(declared.keySet());
                if (!meant.isEmpty()) {
                    selections.add(new Selection(entry, meant));
                } else if (slug.isEmpty()) {
                    fail("document-without-operations", entry, "the document has no operations");
                }
            }
        }
        return selections;
    }

    private boolean isOpenApi(Entry entry) {
        JsonNode root = entry.document().root();
        String version = root.path("openapi").asText(root.path("swagger").asText());
        boolean known = root.has("openapi") ? version.startsWith("3") : version.startsWith("2");
        if (!known) {
            fail(
                    "document-not-openapi",
                    entry,
                    version.isEmpty()
                            ? "the document has neither `openapi` nor `swagger`, so it is no OpenAPI document"
                            : "expected an OpenAPI document of version 2.0 or 3.x, but its version is " + version);
        }
        return known;
    }

    private List<OperationKey> meant(Entry entry, String slug, Map<OperationKey, JsonNode> declared) {
        List<OperationKey> named = new ArrayList<>();
        List<String> slugs = new ArrayList<>();
        declared.forEach((key, operation) -> {
            String own = operation.path(SLUG).asText();
            slugs.add(own);
            if (own.equals(slug)) {
                named.add(key);
            }
        });
        if (named.size() > 1) {
            OperationKey second = named.get(1);
            diagnostics.add(Diagnostic.repaired(
                    "slug-ambiguous",
                    Severity.WARNING,
                    named.size() + " operations have the slug " + slug + ", expected one",
                    entry.document().locate(Pointers.of("paths", second.path(), second.method())),
                    "the first is taken, " + named.get(0)));
        }
        if (named.isEmpty()) {
            String closest = ClosestWord.to(slug, slugs)
                    .map(word -> "; the closest is " + word)
                    .orElse("");
            diagnostics.add(Diagnostic.unrepaired(
                    "slug-unknown",
                    Severity.ERROR,
                    "no operation of " + entry.document().source() + " has the " + SLUG + " " + slug + closest,
                    entry.location()));
        }
        return named.stream().limit(1).toList();
    }

    private void fail(String id, Entry entry, String message) {
        Document document = entry.document();
        diagnostics.add(Diagnostic.unrepaired(id, Severity.ERROR, message, document.locate("")));
    }
}
