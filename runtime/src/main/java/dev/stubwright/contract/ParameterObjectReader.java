package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.Parameter.Location;
import dev.stubwright.contract.Parameter.Style;
import dev.stubwright.contract.tree.MergedDocument;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a Parameter Object, and fills in its defaults (OpenAPI 3.0.3, Parameter Object). */
final class ParameterObjectReader {

    private static final Map<String, Location> PLACES = Map.of(
            "path", Location.PATH, "query", Location.QUERY, "header", Location.HEADER, "cookie", Location.COOKIE);

    private static final Map<String, Style> STYLES = Map.of(
            "matrix", Style.MATRIX,
            "label", Style.LABEL,
            "form", Style.FORM,
            "simple", Style.SIMPLE,
            "spaceDelimited", Style.SPACE_DELIMITED,
            "pipeDelimited", Style.PIPE_DELIMITED,
            "deepObject", Style.DEEP_OBJECT);

    private final MergedDocument model;
    private final ExampleReader examples;

    ParameterObjectReader(MergedDocument model, ExampleReader examples) {
        this.model = model;
        this.examples = examples;
    }

    /** Empty if {@code in} has an unknown value. */
    Optional<Parameter> read(MergedDocument.LocatedObject parameter) {
        return place(parameter.path("in").asText()).map(place -> read(parameter, place));
    }

    static Optional<Style> style(String name) {
        return Optional.ofNullable(STYLES.get(name));
    }

    static Optional<Location> place(String in) {
        return Optional.ofNullable(PLACES.get(in.toLowerCase(Locale.ROOT)));
    }

    private Parameter read(MergedDocument.LocatedObject parameter, Location place) {
        Style style = STYLES.getOrDefault(
                parameter.path("style").asText(),
                place == Location.QUERY || place == Location.COOKIE ? Style.FORM : Style.SIMPLE);
        Iterator<String> mediaTypes = parameter.path("content").fieldNames();
        Optional<String> mediaType = mediaTypes.hasNext() ? Optional.of(mediaTypes.next()) : Optional.empty();
        Optional<MergedDocument.LocatedObject> described = mediaType.isEmpty()
                ? Optional.of(parameter)
                : model.at(JsonPointers.child(parameter.pointerTo("content"), mediaType.get()));
        Optional<Schema> schema = described.flatMap(model::schema);
        JsonNode required = parameter.path("required");
        return new Parameter(
                parameter.path("name").asText(),
                place,
                place == Location.PATH || required.asBoolean(),
                style,
                parameter.path("explode").asBoolean(style == Style.FORM),
                parameter.path("allowReserved").asBoolean(),
                place == Location.QUERY && parameter.path("allowEmptyValue").asBoolean(),
                mediaType,
                schema,
                described
                        .map(holder -> examples.read(holder, schema, Direction.REQUEST, mediaType))
                        .orElseGet(List::of),
                parameter.pointer());
    }
}
