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
 * An OpenAPI Overlay (1.0 or 1.1) as it was read, which is well-formed.
 *
 * @param minor of its version, 0 or 1
 * @param extended the document that it says it is for
 * @param diagnostics what is odd in it
 */
@Internal
public record OverlayFile(
        Document document, int minor, Optional<String> extended, List<Action> actions, List<Diagnostic> diagnostics) {

    public OverlayFile {
        actions = List.copyOf(actions);
        diagnostics = List.copyOf(diagnostics);
    }

    /** One change of all that a path selects. */
    record Action(Origin origin, JsonPath target, Change change) {}

    /** What is done to it (OpenAPI Overlay 1.1.0, Action Object). */
    sealed interface Change {

        record Update(JsonNode value) implements Change {}

        /** Merges the one node that a path selects. */
        record Copy(JsonPath source) implements Change {}

        record Remove() implements Change {}

        record Nothing() implements Change {}
    }
}
