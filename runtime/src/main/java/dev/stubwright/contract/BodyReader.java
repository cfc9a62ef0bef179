package dev.stubwright.contract;

import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what travels in bodies: of requests, and of responses with their headers. */
final class BodyReader {

    private final Model model;
    private final ExampleReader examples;

    BodyReader(Model model, ExampleReader examples) {
        this.model = model;
        this.examples = examples;
    }

    Optional<RequestBody> request(String pointer) {
        return model.at(pointer)
                .map(body -> new RequestBody(
                        body.path("required").asBoolean(), content(body, Direction.REQUEST), body.pointer()))
                .filter(body -> !body.content().isEmpty());
    }

    Optional<Response> response(String status, String pointer) {
        return model.at(pointer)
                .map(response -> new Response(
                        status,
                        response.path("description").asText(),
                        headers(response),
                        content(response, Direction.RESPONSE),
                        response.pointer()));
    }

    private List<MediaType> content(Model.Place holder, Direction direction) {
        List<MediaType> content = new ArrayList<>();
        holder.path("content").fieldNames().forEachRemaining(range -> model.at(
                        Pointers.child(holder.pointerTo("content"), range))
                .ifPresent(place -> {
                    Optional<Schema> schema = model.schema(place);
                    List<Example> fitting = examples.read(place, schema, direction, Optional.of(range));
                    content.add(new MediaType(range, schema, fitting, place.pointer()));
                }));
        return content;
    }

    /** OpenAPI 3.0.3, Response Object: a response header named Content-Type shall be ignored. */
    private List<Header> headers(Model.Place response) {
        List<Header> headers = new ArrayList<>();
        response.path("headers").fieldNames().forEachRemaining(name -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                model.at(Pointers.child(response.pointerTo("headers"), name))
                        .ifPresent(header -> headers.add(new Header(
                                name, header.path("required").asBoolean(), model.schema(header), header.pointer())));
            }
        });
        return headers;
    }
}
