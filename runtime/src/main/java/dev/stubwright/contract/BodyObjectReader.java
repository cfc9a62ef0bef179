package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.MergedDocument;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads Request Body Objects and Response Objects with their media types, encodings and headers. */
final class BodyObjectReader {

    private final MergedDocument model;
    private final ExampleReader examples;
    private final Direction requestBody;
    private final Direction response;

    /**
     * @param request the direction of request bodies
     * @param response the direction of response bodies
     */
    BodyObjectReader(MergedDocument model, ExampleReader examples, Direction request, Direction response) {
        this.requestBody = request;
        this.response = response;
        this.model = model;
        this.examples = examples;
    }

    Optional<RequestBody> requestBody(String pointer) {
        return model.at(pointer)
                .map(body ->
                        new RequestBody(body.path("required").asBoolean(), content(body, requestBody), body.pointer()))
                .filter(body -> !body.content().isEmpty());
    }

    Optional<Response> response(String status, String pointer) {
        return model.at(pointer)
                .map(found -> new Response(
                        status,
                        description(pointer, found),
                        headers(found),
                        content(found, response),
                        found.pointer()));
    }

    // OpenAPI 3.1.0, Reference Object: a description beside the reference overrides that of the component.
    private String description(String pointer, MergedDocument.LocatedObject found) {
        JsonNode own = JsonPointers.find(model.document().root(), pointer).path("description");
        return own.isTextual() && model.document().isOpenApi31()
                ? own.textValue()
                : found.path("description").asText();
    }

    private List<MediaType> content(MergedDocument.LocatedObject holder, Direction direction) {
        List<MediaType> content = new ArrayList<>();
        holder.path("content").fieldNames().forEachRemaining(range -> model.at(
                        JsonPointers.child(holder.pointerTo("content"), range))
                .ifPresent(place -> {
                    Optional<Schema> schema = model.schema(place);
                    List<Example> fitting = examples.read(place, schema, direction, Optional.of(range));
                    content.add(new MediaType(range, schema, encoding(place), fitting, place.pointer()));
                }));
        return content;
    }

    private SortedMap<String, Encoding> encoding(MergedDocument.LocatedObject media) {
        SortedMap<String, Encoding> encoding = new TreeMap<>();
        media.path("encoding").fieldNames().forEachRemaining(property -> model.at(
                        JsonPointers.child(media.pointerTo("encoding"), property))
                .ifPresent(place -> encoding.put(property, encodingOf(place))));
        return encoding;
    }

    private Encoding encodingOf(MergedDocument.LocatedObject place) {
        Parameter.Style style =
                ParameterObjectReader.style(place.path("style").asText()).orElse(Parameter.Style.FORM);
        return new Encoding(
                Optional.of(place.path("contentType").asText().strip()).filter(type -> !type.isEmpty()),
                style,
                place.path("explode").asBoolean(style == Parameter.Style.FORM),
                place.path("allowReserved").asBoolean(),
                headers(place));
    }

    // OpenAPI 3.0.3, Response Object: a response header named Content-Type shall be ignored.
    private List<Header> headers(MergedDocument.LocatedObject holder) {
        List<Header> headers = new ArrayList<>();
        holder.path("headers").fieldNames().forEachRemaining(name -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                model.at(JsonPointers.child(holder.pointerTo("headers"), name))
                        .ifPresent(header -> headers.add(new Header(
                                name, header.path("required").asBoolean(), model.schema(header), header.pointer())));
            }
        });
        return headers;
    }
}
