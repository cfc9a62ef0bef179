package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.MergedDocument;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the examples of a parameter, header or media type, and separates those that break the schema. */
final class ExampleReader {

    private static final MediaType PLAIN = new MediaType("text/plain", Optional.empty(), List.of(), "");

    private final MergedDocument model;

    ExampleReader(MergedDocument model) {
        this.model = model;
    }

    /**
     * The valid examples of a parameter, header or media type, or those of its schema if it has none.
     *
     * @param mediaType the media type of the value; empty for a parameter that is serialized by its style
     */
    List<Example> read(
            MergedDocument.LocatedObject holder,
            Optional<Schema> schema,
            Direction direction,
            Optional<String> mediaType) {
        List<Example> own = new ArrayList<>(documented(model, holder));
        if (own.isEmpty()) {
            model.at(holder.pointerTo("schema")).ifPresent(place -> own.addAll(documentedInSchema(place)));
        }
        if (schema.isEmpty() || own.isEmpty()) {
            return own;
        }
        return new ValidExamples(
                own,
                example -> isSerialized(example, mediaType, schema.get())
                        || schema.get().validate(example.value(), direction).isEmpty());
    }

    // OpenAPI 3.0.3, Media Type Object: `example` and `examples`. An `externalValue` is not read.
    static List<Example> documented(MergedDocument model, MergedDocument.LocatedObject holder) {
        List<Example> examples = new ArrayList<>();
        if (holder.node().has("example")) {
            examples.add(new Example("example", holder.path("example"), holder.pointerTo("example")));
        }
        holder.path("examples").fieldNames().forEachRemaining(name -> model.at(
                        JsonPointers.child(holder.pointerTo("examples"), name))
                .filter(example -> example.node().has("value"))
                .ifPresent(
                        example -> examples.add(new Example(name, example.path("value"), example.pointerTo("value")))));
        return examples;
    }

    static List<Example> documentedInSchema(MergedDocument.LocatedObject schema) {
        List<Example> examples = new ArrayList<>();
        if (schema.node().has("example")) {
            examples.add(new Example("example", schema.path("example"), schema.pointerTo("example")));
        }
        // In OpenAPI 3.1 `examples` of a schema is an array (JSON Schema 2020-12, Validation 9.5).
        JsonNode list = schema.path("examples");
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            String index = Integer.toString(i);
            examples.add(new Example(index, list.get(i), JsonPointers.child(schema.pointerTo("examples"), index)));
        }
        return examples;
    }

    // OpenAPI 3.0.3, Media Type Object: an example that JSON cannot represent, such as XML, is a string. It cannot be
    // validated, unless the schema describes plain text.
    static boolean isSerialized(Example example, Optional<String> mediaType, Schema schema) {
        if (!example.value().isTextual() || mediaType.isEmpty()) {
            return false;
        }
        boolean plain = PLAIN.covers(mediaType.get())
                && schema.json().path("type").asText().equals("string");
        return !plain && !new MediaType(mediaType.get(), Optional.empty(), List.of(), "").isJson();
    }
}
