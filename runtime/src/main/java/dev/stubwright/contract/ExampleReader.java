package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the examples of a parameter or media type that fit their schema, and tells of those that lie. */
final class ExampleReader {

    private final Model model;

    ExampleReader(Model model) {
        this.model = model;
    }

    /** @param mediaType how the value is written; empty for a parameter that is written by its style */
    List<Example> read(Model.Place holder, Optional<Schema> schema, Direction direction, Optional<String> mediaType) {
        List<Example> candidates = new ArrayList<>();
        if (holder.node().has("example")) {
            candidates.add(new Example("example", holder.path("example"), holder.pointerTo("example")));
        }
        holder.path("examples").fieldNames().forEachRemaining(name -> model.at(
                        Pointers.child(holder.pointerTo("examples"), name))
                .filter(example -> example.node().has("value"))
                .ifPresent(example ->
                        candidates.add(new Example(name, example.path("value"), example.pointerTo("value")))));
        if (candidates.isEmpty()) {
            ofSchema(holder, candidates);
        }
        return schema.isEmpty() ? candidates : fitting(candidates, schema.get(), direction, mediaType);
    }

    private void ofSchema(Model.Place holder, List<Example> candidates) {
        model.at(holder.pointerTo("schema")).ifPresent(schema -> {
            if (schema.node().has("example")) {
                candidates.add(new Example("example", schema.path("example"), schema.pointerTo("example")));
            }
            // In OpenAPI 3.1 `examples` of a schema is an array (JSON Schema 2020-12, Validation 9.5).
            JsonNode examples = schema.path("examples");
            for (int i = 0; examples.isArray() && i < examples.size(); i++) {
                String index = Integer.toString(i);
                candidates.add(
                        new Example(index, examples.get(i), Pointers.child(schema.pointerTo("examples"), index)));
            }
        });
    }

    private List<Example> fitting(
            List<Example> candidates, Schema schema, Direction direction, Optional<String> mediaType) {
        List<Example> fitting = new ArrayList<>();
        for (Example candidate : candidates) {
            if (isWrittenOut(candidate, mediaType)) {
                fitting.add(candidate);
                continue;
            }
            List<Violation> violations = schema.validate(candidate.value(), direction);
            if (violations.isEmpty()) {
                fitting.add(candidate);
            } else {
                tell(candidate, violations.get(0));
            }
        }
        return fitting;
    }

    /** OpenAPI 3.0.3, Media Type Object: what JSON cannot show, such as XML, is written as a string. No schema judges that. */
    private static boolean isWrittenOut(Example example, Optional<String> mediaType) {
        return example.value().isTextual()
                && mediaType
                        .map(range -> !new MediaType(range, Optional.empty(), List.of(), "").isJson())
                        .orElse(false);
    }

    private void tell(Example example, Violation violation) {
        Draft draft = model.draft();
        draft.diagnostics()
                .add(Diagnostic.repaired(
                        "example-breaks-schema",
                        Severity.WARNING,
                        "example `" + example.name() + "` breaks its schema: " + violation,
                        draft.origins().locate(draft.root(), example.pointer() + violation.instancePointer()),
                        "the example is not used"));
    }
}
