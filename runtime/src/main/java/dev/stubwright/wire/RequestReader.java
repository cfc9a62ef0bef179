package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.RequestBody;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way back of {@link RequestWriter}: reads the values out of a request and judges them.
 *
 * @since 0.1
 */
@Internal
public final class RequestReader {

    private RequestReader() {}

    /**
     * What a request breaks of its operation's contract: parameters that are missing, unreadable, repeated or against their
     * schema (pointer {@code /query/limit}, {@code /path/userId}, {@code /header/X-Id}, {@code /cookie/sid}), a body that
     * is missing, of a wrong media type, unreadable or against its schema (pointer {@code /body/…}). Credentials are not
     * looked at.
     *
     * @return empty if the request fits
     */
    public static List<Violation> validate(Operation operation, RequestMessage request) {
        Optional<Map<String, String>> path = PathSegments.read(operation.path(), request.path());
        if (path.isEmpty()) {
            String expected = "a path like " + operation.path().template();
            return List.of(new Violation("/path", operation.pointer(), "path", expected, Shown.text(request.path())));
        }
        ParameterReader reader = new ParameterReader(operation, request, path.get());
        List<Violation> violations = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.place() != Parameter.Place.HEADER
                    || !RequestWriter.IGNORED_HEADERS.contains(parameter.name())) {
                violations.addAll(judge(parameter, reader.find(parameter)));
            }
        }
        operation.requestBody().ifPresent(body -> violations.addAll(judge(body, request)));
        return List.copyOf(violations);
    }

    /** What the request holds of one parameter as a value; empty if it is not there or cannot be read. */
    static Optional<JsonNode> value(Operation operation, Parameter parameter, RequestMessage request) {
        Map<String, String> path =
                PathSegments.read(operation.path(), request.path()).orElse(Map.of());
        Found found = new ParameterReader(operation, request, path).find(parameter);
        if (found instanceof Found.Exact exact) {
            return Optional.of(exact.value());
        }
        if (found instanceof Found.Texts texts) {
            return parameter
                    .schema()
                    .map(schema -> Fit.best(schema, texts.readings()).value())
                    .or(() -> Optional.of(texts.readings().get(0)));
        }
        return Optional.empty();
    }

    private static List<Violation> judge(Parameter parameter, Found found) {
        String pointer = "/" + parameter.place().name().toLowerCase(Locale.ROOT) + Json.step(parameter.name());
        Optional<Schema> schema = parameter.schema();
        if (found instanceof Found.Nothing) {
            return parameter.required()
                    ? List.of(
                            new Violation(pointer, parameter.pointer() + "/required", "required", "a value", "nothing"))
                    : List.of();
        }
        if (found instanceof Found.Unreadable unreadable) {
            return List.of(unreadable.violation(parameter, pointer));
        }
        if (found instanceof Found.Texts texts) {
            return schema.map(known ->
                            below(pointer, Fit.best(known, texts.readings()).violations()))
                    .orElse(List.of());
        }
        JsonNode value = ((Found.Exact) found).value();
        return schema.map(known -> below(pointer, known.validate(value, Direction.REQUEST)))
                .orElse(List.of());
    }

    private static List<Violation> judge(RequestBody body, RequestMessage request) {
        Optional<String> contentType = request.headers().first("Content-Type").map(String::strip);
        if (request.body().isEmpty()
                && !contentType.filter(RequestReader::isEmptyAValue).isPresent()) {
            return body.required()
                    ? List.of(new Violation("/body", body.pointer() + "/required", "required", "a body", "nothing"))
                    : List.of();
        }
        if (body.content().isEmpty()) {
            return List.of();
        }
        Optional<MediaType> declared = contentType.flatMap(type -> MediaType.narrowest(body.content(), type));
        if (declared.isEmpty()) {
            String ranges = body.content().stream().map(MediaType::range).collect(Collectors.joining(" or "));
            String actual = contentType.map(Shown::text).orElse("none");
            return List.of(new Violation(
                    "/body", body.pointer() + "/content", "content", "the Content-Type " + ranges, actual));
        }
        MediaType mediaType = declared.get();
        BodyReader.Reading reading = BodyReader.read(contentType.get(), declared, request.body());
        if (reading instanceof BodyReader.Reading.Malformed malformed) {
            String expected = "a body in " + mediaType.range();
            return List.of(new Violation("/body", mediaType.pointer(), "content", expected, malformed.reason()));
        }
        if (reading instanceof BodyReader.Reading.Value read) {
            return mediaType
                    .schema()
                    .map(schema -> below("/body", schema.validate(read.value(), Direction.REQUEST)))
                    .orElse(List.of());
        }
        return List.of();
    }

    /** An empty text, file or form is a value; in the other media types it is no body. */
    private static boolean isEmptyAValue(String contentType) {
        ContentType type = ContentType.parse(contentType);
        return type.isText() || type.isBinary() || type.isForm();
    }

    private static List<Violation> below(String pointer, List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.movedTo(pointer + violation.instancePointer()))
                .toList();
    }
}
