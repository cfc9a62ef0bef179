package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.SpecificationVersion;
import java.util.Optional;
import java.util.function.Consumer;

/** The mutable tree of a document on its way to a contract, with the origins of its nodes and its diagnostics. */
@Internal
public record WorkingDocument(ObjectNode root, Origins origins, DiagnosticCollector diagnostics) {

    // Longer chains of references are treated as circular.
    public static final int MAX_HOPS = 50;

    public void walk(Consumer<OpenApiNode> visitor) {
        OpenApiNode.document(root).walk(visitor);
    }

    public boolean isSwagger2() {
        return SpecificationVersion.of(root).isSwagger2();
    }

    public boolean isOpenApi31() {
        String version = root.path("openapi").asText();
        return version.startsWith("3.") && !version.startsWith("3.0");
    }

    /** Whether the version is 3.2 or later. */
    public boolean isOpenApi32() {
        return isOpenApi31() && !root.path("openapi").asText().startsWith("3.1");
    }

    /** The target of a local reference; empty if it does not exist or is in another document. */
    public Optional<JsonNode> target(String reference) {
        return Reference.pointer(reference)
                .map(pointer -> JsonPointers.find(root, pointer))
                .filter(node -> !node.isMissingNode());
    }

    /** This object, or the one its references lead to; empty if a reference does not resolve to an object. */
    public Optional<ObjectNode> resolve(JsonNode node) {
        JsonNode current = node;
        for (int hops = 0; hops < MAX_HOPS; hops++) {
            if (!(current instanceof ObjectNode object)) {
                return Optional.empty();
            }
            if (!object.path("$ref").isTextual()) {
                return Optional.of(object);
            }
            Optional<JsonNode> next = target(object.path("$ref").textValue());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.empty();
    }

    /** The object at a pointer. Creates it and its parents if they are missing. */
    public ObjectNode holder(String pointer) {
        ObjectNode node = root;
        for (String token : JsonPointers.tokens(pointer)) {
            node = node.path(token) instanceof ObjectNode known ? known : createChild(node, token);
        }
        return node;
    }

    private ObjectNode createChild(ObjectNode parent, String token) {
        ObjectNode child = parent.putObject(token);
        Origin origin = origins.of(parent);
        if (origin != null) {
            origins.register(child, origin.child(token));
        }
        return child;
    }

    /** Reports diagnostics at a node. */
    public DiagnosticBuilder.Reporter at(JsonNode node) {
        return at(node, "");
    }

    /** Reports diagnostics at a member of a node. */
    public DiagnosticBuilder.Reporter at(JsonNode node, String key) {
        return new DiagnosticBuilder.Reporter(diagnostics, locate(node, key));
    }

    /** Reports diagnostics at a member of a node, or at the node if it has no such member. */
    public DiagnosticBuilder.Reporter atIfPresent(JsonNode node, String key) {
        return at(node, node.has(key) ? key : "");
    }

    public SourceLocation locate(JsonNode node, String key) {
        return origins.locateMember(node, key);
    }
}
