package dev.stubwright.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.contract.jsonpath.JsonPath;
import dev.stubwright.contract.jsonpath.JsonPathException;
import dev.stubwright.contract.overlay.OverlayFile.Action;
import dev.stubwright.contract.overlay.OverlayFile.Change;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;

/** Applies the actions of overlays to the merged document (OpenAPI Overlay 1.0.0 and 1.1.0). */
@Internal
public final class OverlayApplication {

    private final WorkingDocument document;
    private final Collection<String> sources;
    private final OverlayMerge merge;

    /** @param sources the documents that were merged */
    public OverlayApplication(WorkingDocument document, Collection<String> sources) {
        this.document = document;
        this.sources = sources;
        this.merge = new OverlayMerge(document);
    }

    public void apply(OverlayFile overlay) {
        document.diagnostics().addAll(overlay.diagnostics());
        checkExtended(overlay);
        overlay.actions().forEach(action -> apply(action, overlay.minor()));
        new OverlayServerNormalization(document, overlay.document()).normalize();
    }

    // The same source may be given as a path, a URL or a mirror, so only the file names are compared.
    private void checkExtended(OverlayFile overlay) {
        overlay.extended()
                .filter(extended ->
                        sources.stream().noneMatch(source -> last(source).equals(last(extended))))
                .ifPresent(other -> document.diagnostics()
                        .add(Diagnostic.repaired(
                                "overlay-extends-other",
                                Severity.INFO,
                                "the overlay extends `" + BaseUrl.shown(other)
                                        + "`, which is not a document of this contract",
                                overlay.document().locate("/extends"),
                                "applied anyway")));
    }

    private static String last(String source) {
        String bare = source.replaceFirst("[?#].*", "");
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    private void apply(Action action, int minor) {
        if (action.change() instanceof Change.Nothing) {
            return;
        }
        List<List<String>> places = places(action, "target", action.target());
        if (places.isEmpty()) {
            report(action, "target", "overlay-target-missing", OverlayTargetHint.of(document.root(), action.target()));
        } else if (action.change() instanceof Change.Remove) {
            remove(action, places, minor);
        } else if (action.change() instanceof Change.Update update) {
            merge(action, places, minor, "update", update.value());
        } else if (action.change() instanceof Change.Copy copy) {
            List<List<String>> source = places(action, "copy", copy.source());
            if (source.size() != 1) {
                report(
                        action,
                        "copy",
                        "overlay-copy-unfit",
                        "expected `copy` to select one node, but `"
                                + copy.source().text() + "` selects "
                                + (source.isEmpty() ? "none" : Integer.toString(source.size())));
            } else {
                older(action, minor, "`copy`");
                // A copy, because the source may be one of the targets, or contain one.
                JsonNode now = node(source.get(0));
                merge(
                        action,
                        places,
                        minor,
                        "copy",
                        now.isContainerNode() ? document.origins().copyOf(now) : now);
            }
        }
    }

    private void remove(Action action, List<List<String>> places, int minor) {
        IdentityHashMap<ArrayNode, TreeSet<Integer>> items = new IdentityHashMap<>();
        IdentityHashMap<ObjectNode, List<String>> members = new IdentityHashMap<>();
        for (List<String> place : places) {
            if (place.isEmpty()) {
                report(action, "target", "overlay-target-unfit", "the whole document cannot be removed");
                continue;
            }
            if (!node(place).isContainerNode()) {
                older(action, minor, "changes of simple values");
            }
            String key = place.get(place.size() - 1);
            if (node(parent(place)) instanceof ArrayNode array) {
                items.computeIfAbsent(array, any -> new TreeSet<>(Comparator.reverseOrder()))
                        .add(Integer.parseInt(key));
            } else if (node(parent(place)) instanceof ObjectNode object) {
                members.computeIfAbsent(object, any -> new ArrayList<>()).add(key);
            }
        }
        members.forEach(ObjectNode::remove);
        // From last to first, because removing an item shifts those after it.
        items.forEach((array, indexes) -> indexes.forEach(array::remove));
    }

    // All targets are resolved before the first change, because a target may contain another one.
    private void merge(Action action, List<List<String>> places, int minor, String field, JsonNode value) {
        List<OverlayMerge.Target> targets = places.stream()
                .map(place -> new OverlayMerge.Target(place, node(place), node(parent(place))))
                .toList();
        List<String> kinds = targets.stream()
                .map(target -> OverlayMerge.kind(target.node()))
                .distinct()
                .toList();
        if (minor > 0 && kinds.size() > 1) {
            report(
                    action,
                    "target",
                    "overlay-target-unfit",
                    "expected `" + action.target().text() + "` to select nodes of one kind, but it selects "
                            + String.join(" and ", kinds));
            return;
        }
        if (kinds.contains(OverlayMerge.SIMPLE)) {
            older(action, minor, "changes of simple values");
        }
        for (OverlayMerge.Target target : targets) {
            merge.mergeInto(
                    target, value, action.origin().child(field), action.target().text());
        }
    }

    private List<List<String>> places(Action action, String field, JsonPath path) {
        try {
            return path.select(document.root());
        } catch (JsonPathException tooMuch) {
            throw new InputException(
                    action.origin().child(field).location(),
                    "`" + path.text() + "` is too expensive: " + tooMuch.getMessage(),
                    "write a more specific path, which uses `..` only once",
                    tooMuch);
        }
    }

    private static List<String> parent(List<String> place) {
        return place.subList(0, Math.max(0, place.size() - 1));
    }

    private JsonNode node(List<String> place) {
        JsonNode node = document.root();
        for (String token : place) {
            node = JsonPointers.child(node, token);
        }
        return node;
    }

    private void older(Action action, int minor, String feature) {
        if (minor == 0) {
            document.diagnostics()
                    .add(Diagnostic.repaired(
                            "overlay-version-older",
                            Severity.INFO,
                            "expected an overlay of version 1.1, which has " + feature + ", but its version is 1.0",
                            action.origin().location(),
                            "applied as in 1.1"));
        }
    }

    private void report(Action action, String field, String id, String message) {
        document.diagnostics()
                .add(Diagnostic.repaired(
                        id,
                        Severity.WARNING,
                        message,
                        action.origin().child(field).location(),
                        "the action is skipped"));
    }
}
