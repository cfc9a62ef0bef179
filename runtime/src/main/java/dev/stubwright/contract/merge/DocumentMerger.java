package dev.stubwright.contract.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentSection;
import dev.stubwright.contract.tree.DiagnosticCollector;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.Origins;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges several documents into one. The result does not depend on their order. */
@Internal
public final class DocumentMerger {

    private static final Comparator<MergeInput> BY_SOURCE = Comparator.comparing(MergeInput::source)
            .thenComparing(part -> part.base().origin())
            .thenComparing(part -> part.base().path())
            .thenComparing(MergeInput::rank);

    private final List<MergeInput> parts;
    private final WorkingDocument merged;

    private DocumentMerger(List<MergeInput> parts, Origins origins, DiagnosticCollector diagnostics) {
        this.parts = parts.stream().sorted(BY_SOURCE).toList();
        this.merged = new WorkingDocument(JsonNodeFactory.instance.objectNode(), origins, diagnostics);
    }

    public static WorkingDocument merge(
            String title, List<MergeInput> parts, Origins origins, DiagnosticCollector diagnostics) {
        DocumentMerger merger = new DocumentMerger(parts, origins, diagnostics);
        merger.header(title);
        merger.body();
        return merger.merged;
    }

    private void header(String title) {
        ObjectNode first = parts.get(0).document().root();
        merged.origins().inherit(merged.root(), first);
        boolean newer = parts.stream().anyMatch(part -> part.document().isOpenApi31());
        merged.root().put("openapi", newer ? "3.1.0" : "3.0.3");
        if (parts.stream().map(MergeInput::source).distinct().count() == 1) {
            merged.root().set("info", first.get("info"));
            if (first.has("tags")) {
                merged.root().set("tags", first.get("tags"));
            }
        } else {
            List<JsonNode> versions = parts.stream()
                    .map(part -> part.document().root().path("info").path("version"))
                    .distinct()
                    .toList();
            merged.root()
                    .putObject("info")
                    .put("title", title)
                    .put("version", versions.size() == 1 ? versions.get(0).asText() : "0");
        }
    }

    private void body() {
        ComponentNames names =
                new ComponentNames(parts.stream().map(MergeInput::document).toList());
        parts.forEach(part -> ComponentRenaming.apply(part.document(), names));
        security();
        List<RoutedOperation> placements = new ArrayList<>();
        parts.stream()
                .sorted(Comparator.comparing(MergeInput::rank).thenComparing(BY_SOURCE))
                .forEach(part -> placements.addAll(RoutedOperationReader.read(part)));
        List<RoutedOperation> kept = PathTemplateUnification.unify(merged, withoutDuplicates(placements));
        ObjectNode paths = merged.root().putObject("paths");
        Map<String, List<RoutedOperation>> byKey = new LinkedHashMap<>();
        kept.stream()
                .sorted(Comparator.comparing(RoutedOperation::path).thenComparing(RoutedOperation::key))
                .forEach(placement -> byKey.computeIfAbsent(placement.key(), any -> new ArrayList<>())
                        .add(placement));
        byKey.forEach((key, operations) -> paths.set(key, PathItemMerger.merge(merged.origins(), operations)));
        servers(kept);
        webhooks();
        parts.forEach(part -> addComponents(part.document().root(), merged));
    }

    // Global security is kept if it is the same in all documents. Otherwise each operation gets that of its document.
    private void security() {
        List<JsonNode> declared = parts.stream()
                .map(part -> part.document().root().path("security"))
                .distinct()
                .toList();
        if (declared.size() == 1) {
            if (declared.get(0).isArray()) {
                merged.root().set("security", declared.get(0));
            }
            return;
        }
        parts.forEach(part -> part.document().walk(node -> {
            JsonNode security = part.document().root().path("security");
            if (node.kind() == ObjectType.OPERATION
                    && security.isArray()
                    && !node.json().has("security")) {
                node.json().set("security", merged.origins().copyOf(security));
            }
        }));
    }

    private List<RoutedOperation> withoutDuplicates(List<RoutedOperation> placements) {
        Map<String, RoutedOperation> kept = new HashMap<>();
        List<RoutedOperation> distinct = new ArrayList<>();
        for (RoutedOperation placement : placements) {
            RoutedOperation first = kept.putIfAbsent(placement.identity(), placement);
            if (first == null) {
                distinct.add(placement);
            } else if (!first.operation().equals(placement.operation())
                    || !PathItemMerger.withoutOperations(first.item())
                            .equals(PathItemMerger.withoutOperations(placement.item()))) {
                merged.at(placement.operation())
                        .warning(
                                "operation-repeated",
                                placement.name() + " is already defined, differently, in "
                                        + merged.locate(first.operation(), ""))
                        .repaired("the other definition is used");
            }
        }
        return distinct;
    }

    /** OpenAPI 3.0 has no webhooks, but its documents may have extensions. */
    private void webhooks() {
        for (MergeInput part : parts) {
            if (part.document().root().path("webhooks") instanceof ObjectNode webhooks && !webhooks.isEmpty()) {
                ObjectNode holder =
                        merged.holder(JsonPointers.of(ObjectType.WEBHOOK_FIELDS.get(merged.isOpenApi31() ? 0 : 1)));
                webhooks.properties().forEach(webhook -> {
                    JsonNode known = holder.putIfAbsent(webhook.getKey(), webhook.getValue());
                    if (known != null && !known.equals(webhook.getValue())) {
                        merged.at(webhook.getValue())
                                .warning(
                                        "webhook-repeated",
                                        "the webhook `" + webhook.getKey() + "` is already defined, differently, in "
                                                + merged.locate(known, ""))
                                .repaired("the other definition is used");
                    }
                });
                merged.origins().inherit(holder, webhooks);
            }
        }
    }

    private void servers(List<RoutedOperation> placements) {
        List<String> origins = placements.stream()
                .map(RoutedOperation::origin)
                .distinct()
                .sorted()
                .toList();
        if (origins.size() == 1) {
            server(merged.root(), origins.get(0));
        } else {
            placements.forEach(placement -> server(placement.operation(), placement.origin()));
        }
    }

    private static void server(ObjectNode holder, String origin) {
        holder.remove("servers");
        if (!origin.isEmpty()) {
            holder.putArray("servers").addObject().put("url", origin);
        }
    }

    /** Adds the components of a document, whose names must not conflict with those of the merged document. */
    public static void addComponents(ObjectNode root, WorkingDocument merged) {
        for (ComponentSection section : ComponentSection.values()) {
            if (root.path("components").path(section.field) instanceof ObjectNode components && !components.isEmpty()) {
                ObjectNode holder = merged.holder(JsonPointers.of("components", section.field));
                components.properties().forEach(member -> holder.putIfAbsent(member.getKey(), member.getValue()));
            }
        }
    }
}
