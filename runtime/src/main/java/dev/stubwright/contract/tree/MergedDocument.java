package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.engine.Schemas;
import java.util.Optional;

/** The merged document with its schemas, ready to be read as operations. It does not change any more. */
@Internal
public final class MergedDocument {

    private final WorkingDocument document;
    private final Schemas schemas;

    public MergedDocument(WorkingDocument draft, Schemas schemas) {
        this.document = draft;
        this.schemas = schemas;
    }

    /** An object and its pointer in the document. */
    public record LocatedObject(String pointer, ObjectNode node) {

        public JsonNode path(String field) {
            return node.path(field);
        }

        public String pointerTo(String field) {
            return JsonPointers.child(pointer, field);
        }
    }

    public WorkingDocument document() {
        return document;
    }

    /** The object at a pointer, after following references. */
    public Optional<LocatedObject> at(String pointer) {
        String current = pointer;
        for (int hops = 0; hops < WorkingDocument.MAX_HOPS; hops++) {
            if (!(JsonPointers.find(document.root(), current) instanceof ObjectNode object)) {
                return Optional.empty();
            }
            Optional<String> next = Optional.of(object.path("$ref"))
                    .filter(JsonNode::isTextual)
                    .flatMap(reference -> Reference.pointer(reference.textValue()));
            if (next.isEmpty()) {
                return Optional.of(new LocatedObject(current, object));
            }
            current = next.get();
        }
        return Optional.empty();
    }

    /** The schema at a pointer to a schema. */
    public Schema schemaAt(String pointer) {
        return schemas.at(pointer);
    }

    /** The schema of a parameter, header or media type. The empty schema <code>{}</code> counts as none. */
    public Optional<Schema> schema(LocatedObject holder) {
        String pointer = holder.pointerTo("schema");
        boolean present = at(pointer)
                .map(resolved -> !resolved.node().isEmpty())
                .orElse(holder.path("schema").isBoolean());
        return present ? Optional.of(schemas.at(pointer)) : Optional.empty();
    }
}
