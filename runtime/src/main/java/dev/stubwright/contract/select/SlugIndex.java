package dev.stubwright.contract.select;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.tree.DeclaredOperations;
import dev.stubwright.contract.tree.OperationKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of a document, and under which slugs they go. */
final class SlugIndex {

    static final String SLUG = "x-api-path-slug";

    private final List<OperationKey> operations;
    private final Map<String, List<OperationKey>> bySlug = new LinkedHashMap<>();
    private boolean complete = true;

    SlugIndex(Document document) {
        Map<OperationKey, JsonNode> declared = DeclaredOperations.of(document);
        this.operations = List.copyOf(declared.keySet());
        declared.forEach((key, operation) -> {
            String slug = operation.path(SLUG).asText("").strip();
            if (slug.isEmpty()) {
                complete = false;
            } else {
                bySlug.computeIfAbsent(slug, any -> new ArrayList<>()).add(key);
            }
        });
    }

    /** In the document's order. */
    List<OperationKey> operations() {
        return operations;
    }

    Set<String> slugs() {
        return bySlug.keySet();
    }

    List<OperationKey> named(String slug) {
        return bySlug.getOrDefault(slug, List.of());
    }

    /** Slugs that differ by capitals alone. */
    List<String> spellings(String slug) {
        String lower = slug.toLowerCase(Locale.ROOT);
        return bySlug.keySet().stream()
                .filter(other -> other.toLowerCase(Locale.ROOT).equals(lower))
                .toList();
    }

    /** Whether every operation has a slug. */
    boolean isComplete() {
        return complete && !operations.isEmpty();
    }
}
