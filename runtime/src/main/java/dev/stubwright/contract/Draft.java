package dev.stubwright.contract;

import dev.stubwright.Pointers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.SourceLocation;
import dev.stubwright.catalog.SpecificationVersion;
import java.util.Optional;
import java.util.function.Consumer;

/** A document under way to a contract: a tree that may be changed, the lines that it came from, and what was wrong in it. */
record Draft(ObjectNode root, Origins origins, Diagnostics diagnostics) {

    // A chain of references longer than this is a circle.
    static final int MAX_HOPS = 50;

    void walk(Consumer<Site> visitor) {
        Site.document(root).walk(visitor);
    }

    boolean isSwagger2() {
        return SpecificationVersion.of(root).isSwagger2();
    }

    boolean isOpenApi31() {
        String version = root.path("openapi").asText();
        return version.startsWith("3.") && !version.startsWith("3.0");
    }

    /** Whether it has what OpenAPI 3.2 brought, or what a later one may keep of it. */
    boolean isOpenApi32() {
        return isOpenApi31() && !root.path("openapi").asText().startsWith("3.1");
    }

    /** What a local reference points to; empty if there is nothing, or if it leaves the document. */
    Optional<JsonNode> target(String reference) {
        return Reference.pointer(reference)
                .map(pointer -> Pointers.find(root, pointer))
                .filter(node -> !node.isMissingNode());
    }

    /** The object behind a node, references followed; empty if they lead nowhere. */
    Optional<ObjectNode> resolve(JsonNode node) {
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
    ObjectNode holder(String pointer) {
        ObjectNode node = root;
        for (String token : Pointers.tokens(pointer)) {
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
    Fault.Place at(JsonNode node) {
        return at(node, "");
    }

    /** The place of a fault in a member of a node. */
    Fault.Place at(JsonNode node, String key) {
        return new Fault.Place(diagnostics, locate(node, key));
    }

    /** As {@link #at(JsonNode, String)}, or the node as a whole if it has no such member. */
    Fault.Place atIfPresent(JsonNode node, String key) {
        return at(node, node.has(key) ? key : "");
    }

    SourceLocation locate(JsonNode node, String key) {
        return origins.member(node, key);
    }
}
