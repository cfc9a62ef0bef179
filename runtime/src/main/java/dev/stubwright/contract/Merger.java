package dev.stubwright.contract;

import dev.stubwright.Pointers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one document of many. What comes out does not depend on the order of what comes in. */
final class Merger {

    private static final Comparator<Part> BY_SOURCE = Comparator.comparing(Part::source)
            .thenComparing(part -> part.base().origin())
            .thenComparing(part -> part.base().path())
            .thenComparing(Part::rank);

    private final List<Part> parts;
    private final Draft merged;

    private Merger(List<Part> parts, Origins origins, Diagnostics diagnostics) {
        this.parts = parts.stream().sorted(BY_SOURCE).toList();
        this.merged = new Draft(JsonNodeFactory.instance.objectNode(), origins, diagnostics);
    }

    static Draft merge(String title, List<Part> parts, Origins origins, Diagnostics diagnostics) {
        Merger merger = new Merger(parts, origins, diagnostics);
        merger.header(title);
        merger.body();
        return merger.merged;
    }

    private void header(String title) {
        ObjectNode first = parts.get(0).draft().root();
        merged.origins().inherit(merged.root(), first);
        boolean newer = parts.stream().anyMatch(part -> part.draft().isOpenApi31());
        merged.root().put("openapi", newer ? "3.1.0" : "3.0.3");
        if (parts.stream().map(Part::source).distinct().count() == 1) {
            merged.root().set("info", first.get("info"));
            if (first.has("tags")) {
                merged.root().set("tags", first.get("tags"));
            }
        } else {
            List<JsonNode> versions = parts.stream()
                    .map(part -> part.draft().root().path("info").path("version"))
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
                new ComponentNames(parts.stream().map(Part::draft).toList());
        parts.forEach(part -> Renaming.apply(part.draft(), names));
        security();
        List<Placement> placements = new ArrayList<>();
        parts.stream()
                .sorted(Comparator.comparing(Part::rank).thenComparing(BY_SOURCE))
                .forEach(part -> placements.addAll(Placing.of(part)));
        List<Placement> kept = SharedTemplates.join(merged, withoutDuplicates(placements));
        ObjectNode paths = merged.root().putObject("paths");
        Map<String, List<Placement>> byKey = new LinkedHashMap<>();
        kept.stream()
                .sorted(Comparator.comparing(Placement::path).thenComparing(Placement::key))
                .forEach(placement -> byKey.computeIfAbsent(placement.key(), any -> new ArrayList<>())
                        .add(placement));
        byKey.forEach((key, operations) -> paths.set(key, PathItems.of(merged.origins(), operations)));
        servers(kept);
        webhooks();
        parts.forEach(part -> components(part.draft().root(), merged));
    }

    /** What all documents say once is said once; otherwise each operation says it for itself. */
    private void security() {
        List<JsonNode> declared = parts.stream()
                .map(part -> part.draft().root().path("security"))
                .distinct()
                .toList();
        if (declared.size() == 1) {
            if (declared.get(0).isArray()) {
                merged.root().set("security", declared.get(0));
            }
            return;
        }
        parts.forEach(part -> part.draft().walk(site -> {
            JsonNode security = part.draft().root().path("security");
            if (site.kind() == Kind.OPERATION
                    && security.isArray()
                    && !site.node().has("security")) {
                site.node().set("security", merged.origins().copyOf(security));
            }
        }));
    }

    private List<Placement> withoutDuplicates(List<Placement> placements) {
        Map<String, Placement> kept = new HashMap<>();
        List<Placement> distinct = new ArrayList<>();
        for (Placement placement : placements) {
            Placement first = kept.putIfAbsent(placement.identity(), placement);
            if (first == null) {
                distinct.add(placement);
            } else if (!first.operation().equals(placement.operation())
                    || !PathItems.withoutOperations(first.item())
                            .equals(PathItems.withoutOperations(placement.item()))) {
                merged.at(placement.operation())
                        .warning(
                                "operation-repeated",
                                "another definition of " + placement.name() + " stands in "
                                        + merged.locate(first.operation(), ""))
                        .repaired("that one is taken");
            }
        }
        return distinct;
    }

    /** OpenAPI 3.0 has no webhooks, but its documents may have extensions. */
    private void webhooks() {
        for (Part part : parts) {
            if (part.draft().root().path("webhooks") instanceof ObjectNode webhooks && !webhooks.isEmpty()) {
                ObjectNode holder = merged.holder(Pointers.of(Kind.WEBHOOK_FIELDS.get(merged.isOpenApi31() ? 0 : 1)));
                webhooks.properties().forEach(webhook -> {
                    JsonNode known = holder.putIfAbsent(webhook.getKey(), webhook.getValue());
                    if (known != null && !known.equals(webhook.getValue())) {
                        merged.at(webhook.getValue())
                                .warning(
                                        "webhook-repeated",
                                        "another definition of the webhook `" + webhook.getKey() + "` stands in "
                                                + merged.locate(known, ""))
                                .repaired("that one is taken");
                    }
                });
                merged.origins().inherit(holder, webhooks);
            }
        }
    }

    private void servers(List<Placement> placements) {
        List<String> origins =
                placements.stream().map(Placement::origin).distinct().sorted().toList();
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

    /** Takes over all components of a document whose names were made not to clash. */
    static void components(ObjectNode root, Draft merged) {
        for (Section section : Section.values()) {
            if (root.path("components").path(section.field) instanceof ObjectNode components && !components.isEmpty()) {
                ObjectNode holder = merged.holder(Pointers.of("components", section.field));
                components.properties().forEach(member -> holder.putIfAbsent(member.getKey(), member.getValue()));
            }
        }
    }
}
