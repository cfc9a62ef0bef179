package dev.stubwright.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.jsonpath.JsonPath;
import dev.stubwright.contract.tree.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A well-formed OpenAPI Overlay (1.0 or 1.1).
 *
 * @param minor the minor version, 0 or 1
 * @param extended the document that it is for ({@code extends}), if it names one
 * @param diagnostics the problems that were found in it
 */
@Internal
public record OverlayFile(
        Document document, int minor, Optional<String> extended, List<Action> actions, List<Diagnostic> diagnostics) {

    public OverlayFile {
        actions = List.copyOf(actions);
        diagnostics = List.copyOf(diagnostics);
    }

    /** A change of all nodes that the target selects (OpenAPI Overlay 1.1.0, Action Object). */
    record Action(Origin origin, JsonPath target, Change change) {}

    sealed interface Change {

        record Update(JsonNode value) implements Change {}

        /** Merges the node that a path selects into the targets. */
        record Copy(JsonPath source) implements Change {}

        record Remove() implements Change {}

        record Nothing() implements Change {}
    }
}
