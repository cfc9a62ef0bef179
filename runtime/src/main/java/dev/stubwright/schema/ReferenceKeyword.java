package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.RefValidator;
import com.networknt.schema.path.NodePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code $ref}. One that points into the document is looked up there, compiled once for all who point at it; networknt's
 * own resolution, which serves {@code $id} and {@code $anchor}, would compile it anew for each. One that leads nowhere, or
 * out of the document, is broken; nothing is fetched.
 */
record ReferenceKeyword(CompiledSchemas schemas) implements Keyword {

    @Override
    public String getValue() {
        return KeywordType.REF.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no reference: " + value);
        }
        return new Judge(location, value, parent, context, schemas);
    }

    private static final class Judge extends RefValidator {

        private final CompiledSchemas schemas;
        private final Optional<String> pointer;

        Judge(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context, CompiledSchemas schemas) {
            super(location, value, parent, context);
            this.schemas = schemas;
            // Below an $id, "#" means that resource and no longer the document.
            this.pointer = schemas.isOurs(parent.getSchemaLocation())
                    ? Pointers.ofLocalReference(value.asText())
                    : Optional.empty();
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            Schema target = target();
            if (target == null) {
                complain(execution, instance, at, "which is not in this document");
            } else if (pointer.isEmpty()) {
                target.validate(execution, instance, root, at);
            } else {
                follow(target, pointer.get(), execution, instance, root, at);
            }
        }

        private void follow(
                Schema target, String to, ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            Visits visits = Visits.of(execution);
            if (visits.isCircle(to, at)) {
                complain(execution, instance, at, "which leads back to itself");
                return;
            }
            visits.enter(to, at, false);
            try {
                target.validate(execution, instance, root, at);
            } finally {
                visits.leave();
            }
        }

        private void complain(ExecutionContext execution, JsonNode instance, NodePath at, String why) {
            execution.addError(Complaint.of(
                    error(),
                    execution,
                    instance,
                    at,
                    "what " + getSchemaNode().asText() + " describes, " + why,
                    Values.describe(instance)));
        }

        private @Nullable Schema target() {
            if (pointer.isPresent()) {
                return schemas.find(pointer.get()).orElse(null);
            }
            try {
                return schema.getSchema();
            } catch (SchemaException | IllegalArgumentException unknown) {
                return null;
            }
        }
    }
}
