package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.document.SpecificationVersion;
import java.util.Optional;
import java.util.function.Consumer;

/** A document under way to a contract: a tree that may be changed, the lines that it came from, and what was wrong in it. */
@Internal
public record WorkingDocument(ObjectNode root, Origins origins, DiagnosticCollector diagnostics) {

    // A chain of references longer than this is a circle.
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

    /** Whether it has what OpenAPI 3.2 brought, or what a later one may keep of it. */
    public boolean isOpenApi32() {
        return isOpenApi31() && !root.path("openapi").asText().startsWith("3.1");
    }

    /** What a local reference points to; empty if there is nothing, or if it leaves the document. */
    public Optional<JsonNode> target(String reference) {
        return Reference.pointer(reference)
                .map(pointer -> JsonPointers.find(root, pointer))
                .filter(node -> !node.isMissingNode());
    }

    /** The object behind a node, references followed; empty if they lead nowhere. */
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

    /** The object at a pointer, made with all above it where it is missing. */
    public ObjectNode holder(String pointer) {
        ObjectNode node = root;
        for (String token : JsonPointers.tokens(pointer)) {
            node = node.path(token) instanceof ObjectNode known ? known : made(node, token);
        }
        return node;
    }

    /** A member that is put where its document may have one too. */
    private ObjectNode made(ObjectNode parent, String token) {
        ObjectNode made = parent.putObject(token);
        Origin origin = origins.of(parent);
        if (origin != null) {
            origins.register(made, origin.child(token));
        }
        return made;
    }

    /** The place of a fault in a node as a whole. */
    public FaultReport.Place at(JsonNode node) {
        return at(node, "");
    }

    /** The place of a fault in a member of a node. */
    public FaultReport.Place at(JsonNode node, String key) {
        return new FaultReport.Place(diagnostics, locate(node, key));
    }

    /** As {@link #at(JsonNode, String)}, or the node as a whole if it has no such member. */
    public FaultReport.Place atIfPresent(JsonNode node, String key) {
        return at(node, node.has(key) ? key : "");
    }

    public SourceLocation locate(JsonNode node, String key) {
        return origins.member(node, key);
    }
}
