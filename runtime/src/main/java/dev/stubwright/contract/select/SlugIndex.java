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

/** The operations of a document by slug. */
final class SlugIndex {

    static final String SLUG_FIELD = "x-api-path-slug";

    private final List<OperationKey> operations;
    private final Map<String, List<OperationKey>> bySlug = new LinkedHashMap<>();
    private boolean complete = true;

    SlugIndex(Document document) {
        Map<OperationKey, JsonNode> declared = DeclaredOperations.of(document);
        this.operations = List.copyOf(declared.keySet());
        declared.forEach((key, operation) -> {
            String slug = operation.path(SLUG_FIELD).asText("").strip();
            if (slug.isEmpty()) {
                complete = false;
            } else {
                bySlug.computeIfAbsent(slug, any -> new ArrayList<>()).add(key);
            }
        });
    }

    /** All operations, in document order. */
    List<OperationKey> operations() {
        return operations;
    }

    Set<String> slugs() {
        return bySlug.keySet();
    }

    List<OperationKey> withSlug(String slug) {
        return bySlug.getOrDefault(slug, List.of());
    }

    /** The slugs that equal this one ignoring case. */
    List<String> slugsIgnoringCase(String slug) {
        String lower = slug.toLowerCase(Locale.ROOT);
        return bySlug.keySet().stream()
                .filter(other -> other.toLowerCase(Locale.ROOT).equals(lower))
                .toList();
    }

    /** Whether every operation has a slug. */
    boolean coversAllOperations() {
        return complete && !operations.isEmpty();
    }
}
