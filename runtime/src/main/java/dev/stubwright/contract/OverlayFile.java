package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.catalog.Document;
import dev.stubwright.catalog.Documents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An OpenAPI Overlay (version 1.0) as it was read, which is well-formed. */
record OverlayFile(Document document, List<Action> actions) {

    // As for documents: what is larger was not written by a person.

    /**
     * One change.
     *
     * @param target what is changed
     * @param update what is merged into it; empty if it is removed, or if nothing is to be done
     */
    record Action(Origin origin, Targets target, Optional<JsonNode> update, boolean remove) {}

    static OverlayFile read(Path folder, Path file) {
        Path resolved = folder.resolve(file).toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        Path shown = resolved.startsWith(base) ? base.relativize(resolved) : file;
        String source = shown.toString().replace('\\', '/');
        return of(Documents.read(resolved, source));
    }

    private static OverlayFile of(Document document) {
        JsonNode root = document.root();
        String version = root.path("overlay").asText();
        if (!version.startsWith("1.")) {
            throw wrong(
                    document,
                    "/overlay",
                    version.isEmpty()
                            ? "expected an OpenAPI Overlay, but it has no `overlay: 1.0.0`"
                            : "expected an OpenAPI Overlay of version 1.x, but its version is " + version);
        }
        if (!root.path("info").isObject()) {
            throw wrong(document, "/info", "expected the overlay to have an `info` with a title and a version");
        }
        if (!root.path("actions").isArray() || root.path("actions").isEmpty()) {
            throw wrong(document, "/actions", "expected the overlay to have a list of `actions`");
        }
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < root.path("actions").size(); i++) {
            actions.add(action(
                    document,
                    Pointers.of("actions", Integer.toString(i)),
                    root.path("actions").get(i)));
        }
        return new OverlayFile(document, actions);
    }

    private static Action action(Document document, String pointer, JsonNode action) {
        JsonNode target = action.path("target");
        if (!target.isTextual()) {
            throw wrong(document, pointer, "expected the action to have a `target`, which is a JSONPath");
        }
        JsonNode update = action.path("update");
        boolean remove = action.path("remove").asBoolean();
        if (update.isMissingNode() && !remove) {
            throw wrong(document, pointer, "expected the action to have an `update`, or `remove: true`");
        }
        Targets targets = Targets.of(target.textValue())
                .orElseThrow(() -> wrong(
                        document,
                        Pointers.child(pointer, "target"),
                        "expected a JSONPath, but the target is `" + target.textValue() + "`"));
        return new Action(
                Origin.at(document, pointer),
                targets,
                remove || update.isMissingNode() ? Optional.empty() : Optional.of(update),
                remove);
    }

    private static InputException wrong(Document document, String pointer, String problem) {
        return new InputException(
                document.locate(pointer), problem, "compare it with the OpenAPI Overlay Specification 1.0");
    }
}
