package dev.stubwright.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.catalog.document.DocumentFiles;
import dev.stubwright.contract.jsonpath.JsonPath;
import dev.stubwright.contract.jsonpath.JsonPathException;
import dev.stubwright.contract.overlay.OverlayFile.Action;
import dev.stubwright.contract.overlay.OverlayFile.Change;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.SpellingSuggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and validates overlays. Rejects documents that are not overlays, and reports other problems. */
@Internal
public final class OverlayReader {

    private static final int LONGEST_SHOWN = 300;

    private static final Pattern VERSION = Pattern.compile("1\\.(\\d{1,4})(\\..*)?");
    private static final int NEWEST = 1;

    private static final List<String> MEMBERS = List.of("overlay", "info", "extends", "actions");
    private static final List<String> INFO_MEMBERS = List.of("title", "version", "description");
    private static final List<String> ACTION_MEMBERS = List.of("target", "description", "update", "copy", "remove");

    private final Document document;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private OverlayReader(Document document) {
        this.document = document;
    }

    public static OverlayFile read(Path folder, Path file) {
        Path resolved = folder.resolve(file).toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        Path shown = resolved.startsWith(base) ? base.relativize(resolved) : file;
        String source = shown.toString().replace('\\', '/');
        return new OverlayReader(DocumentFiles.read(resolved, source)).read();
    }

    private OverlayFile read() {
        JsonNode root = document.root();
        int minor = minor(root);
        if (!root.path("info").isObject()) {
            throw wrong("/info", "expected the overlay to have an `info` object with a title and a version");
        }
        for (String due : List.of("title", "version")) {
            if (!root.path("info").path(due).isValueNode()) {
                report(
                        "overlay-info-incomplete",
                        Severity.INFO,
                        "/info",
                        "expected the overlay's `info` to have a `" + due + "`, but it is missing");
            }
        }
        unknown("", root, "an overlay", MEMBERS);
        unknown("/info", root.path("info"), "an overlay's `info`", INFO_MEMBERS);
        JsonNode actions = root.path("actions");
        if (!actions.isArray() || actions.isEmpty()) {
            throw wrong("/actions", "expected the overlay to have a list of `actions`");
        }
        List<Action> read = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            read.add(action(JsonPointers.of("actions", Integer.toString(i)), actions.get(i)));
        }
        Optional<String> extended = Optional.ofNullable(root.path("extends").textValue());
        return new OverlayFile(document, minor, extended, read, diagnostics);
    }

    private int minor(JsonNode root) {
        String version = root.path("overlay").asText();
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            throw wrong(
                    "/overlay",
                    version.isEmpty()
                            ? "expected an OpenAPI Overlay, but it has no `overlay: 1.0.0`"
                            : "expected an OpenAPI Overlay of version 1.0 or 1.1, but its version is " + version);
        }
        int minor = Integer.parseInt(parts.group(1));
        if (minor > NEWEST) {
            report(
                    "overlay-version-newer",
                    Severity.WARNING,
                    "/overlay",
                    "expected an OpenAPI Overlay of version 1.0 or 1.1, but its version is " + version,
                    "read as 1.1");
        }
        return Math.min(minor, NEWEST);
    }

    private Action action(String pointer, JsonNode action) {
        JsonNode target = action.path("target");
        if (!target.isTextual()) {
            throw wrong(pointer, "expected the action to have a `target`, which is a JSONPath");
        }
        unknown(pointer, action, "an action", ACTION_MEMBERS);
        return new Action(Origin.at(document, pointer), path(pointer, "target", target), change(pointer, action));
    }

    private Change change(String pointer, JsonNode action) {
        JsonNode remove = action.path("remove");
        if (!remove.isMissingNode() && !remove.isBoolean()) {
            throw wrong(JsonPointers.child(pointer, "remove"), "expected `remove` to be true or false");
        }
        boolean updates = action.has("update");
        boolean copies = action.has("copy");
        if (remove.asBoolean()) {
            if (updates || copies) {
                ambiguous(pointer, "remove", updates ? "update" : "copy", "the selected nodes are removed");
            }
            return new Change.Remove();
        }
        if (updates && copies) {
            ambiguous(pointer, "update", "copy", "the action is skipped");
            return new Change.Nothing();
        }
        if (copies) {
            JsonNode source = action.path("copy");
            if (!source.isTextual()) {
                throw wrong(JsonPointers.child(pointer, "copy"), "expected `copy` to be a JSONPath");
            }
            return new Change.Copy(path(pointer, "copy", source));
        }
        if (updates) {
            return new Change.Update(action.path("update"));
        }
        if (remove.isMissingNode()) {
            throw wrong(pointer, "expected the action to have an `update`, a `copy`, or `remove: true`");
        }
        report(
                "overlay-action-idle",
                Severity.INFO,
                JsonPointers.child(pointer, "remove"),
                "expected the action to have an `update`, a `copy`, or `remove: true`, but it only has `remove: false`");
        return new Change.Nothing();
    }

    private JsonPath path(String pointer, String field, JsonNode text) {
        JsonPath path;
        try {
            path = JsonPath.parse(text.textValue());
        } catch (JsonPathException noPath) {
            throw new InputException(
                    document.locate(JsonPointers.child(pointer, field)),
                    "expected a JSONPath, but was `" + shown(text.textValue()) + "`: "
                            + shown(String.valueOf(noPath.getMessage())),
                    "compare it with RFC 9535",
                    noPath);
        }
        if (!path.unquotedNames().isEmpty()) {
            String name = path.unquotedNames().get(0);
            report(
                    "overlay-path-unquoted",
                    Severity.INFO,
                    JsonPointers.child(pointer, field),
                    "expected `['" + name + "']`, but was `." + name
                            + "`; RFC 9535 allows only letters, digits and `_` after a dot",
                    "read as `['" + name + "']`");
        }
        return path;
    }

    // OpenAPI Overlay 1.1.0, Action Object: a field "has no impact" beside another.
    private void ambiguous(String pointer, String first, String second, String repair) {
        report(
                "overlay-action-ambiguous",
                Severity.WARNING,
                pointer,
                "expected the action to have only one of `" + first + "` and `" + second + "`, but it has both",
                repair);
    }

    private void unknown(String pointer, JsonNode node, String what, List<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !name.startsWith("x-")) {
                report(
                        "overlay-unknown-member",
                        Severity.WARNING,
                        JsonPointers.child(pointer, name),
                        what + " has no field `" + name + "`; perhaps you meant `"
                                + new SpellingSuggestion().to(name, known).orElse(known.get(0)) + "`");
            }
        });
    }

    private void report(String id, Severity severity, String pointer, String message) {
        diagnostics.add(Diagnostic.unrepaired(id, severity, message, document.locate(pointer)));
    }

    private void report(String id, Severity severity, String pointer, String message, String repair) {
        diagnostics.add(Diagnostic.repaired(id, severity, message, document.locate(pointer), repair));
    }

    private InputException wrong(String pointer, String problem) {
        return new InputException(
                document.locate(pointer), problem, "compare it with the OpenAPI Overlay Specification 1.1");
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
