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
 * Validates requests against their operation's contract. The inverse of {@link RequestWriter}: parses the values out of
 * the request first.
 *
 * @since 0.1
 */
@Internal
public final class RequestValidator {

    private RequestValidator() {}

    /**
     * Validates parameters and body, but not credentials. A parameter is invalid if it is required and missing,
     * malformed, repeated, or violates its schema (pointer {@code /query/limit}, {@code /path/userId}, {@code
     * /header/X-Id}, {@code /cookie/sid}); a body if it is required and missing, of an undocumented media type,
     * malformed, or violates its schema (pointer {@code /body/…}).
     *
     * @return the violations, in the order of the parameters, then the body's; empty if the request is valid
     */
    public static List<Violation> validate(Operation operation, RequestMessage request) {
        Optional<Map<String, String>> path = PathVariables.extract(operation.path(), request.path());
        if (path.isEmpty()) {
            String expected = "a path like " + operation.path().template();
            return List.of(
                    new Violation("/path", operation.pointer(), "path", expected, QuotedText.of(request.path())));
        }
        ParameterReader reader = new ParameterReader(operation, request, path.get());
        List<Violation> violations = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.location() != Parameter.Location.HEADER
                    || !RequestWriter.IGNORED_HEADERS.contains(parameter.name())) {
                violations.addAll(validate(parameter, reader.read(parameter)));
            }
        }
        operation.requestBody().ifPresent(body -> violations.addAll(validate(body, request)));
        return List.copyOf(violations);
    }

    /** The value of one parameter; empty if it is absent or malformed. */
    static Optional<JsonNode> value(Operation operation, Parameter parameter, RequestMessage request) {
        Map<String, String> path =
                PathVariables.extract(operation.path(), request.path()).orElse(Map.of());
        ParameterValue value = new ParameterReader(operation, request, path).read(parameter);
        if (value instanceof ParameterValue.Typed typed) {
            return Optional.of(typed.value());
        }
        if (value instanceof ParameterValue.Untyped untyped) {
            return parameter
                    .schema()
                    .map(schema ->
                            TypedValue.coerceBest(schema, untyped.readings()).value())
                    .or(() -> Optional.of(untyped.readings().get(0)));
        }
        return Optional.empty();
    }

    private static List<Violation> validate(Parameter parameter, ParameterValue value) {
        String pointer =
                "/" + parameter.location().name().toLowerCase(Locale.ROOT) + JsonCodec.pointerStep(parameter.name());
        Optional<Schema> schema = parameter.schema();
        if (value instanceof ParameterValue.Absent) {
            return parameter.required()
                    ? List.of(
                            new Violation(pointer, parameter.pointer() + "/required", "required", "a value", "nothing"))
                    : List.of();
        }
        if (value instanceof ParameterValue.Malformed malformed) {
            return List.of(malformed.violation(parameter, pointer));
        }
        if (value instanceof ParameterValue.Untyped untyped) {
            return schema.map(known -> below(
                            pointer,
                            TypedValue.coerceBest(known, untyped.readings()).violations()))
                    .orElse(List.of());
        }
        JsonNode typed = ((ParameterValue.Typed) value).value();
        return schema.map(known -> below(pointer, known.validate(typed, Direction.REQUEST)))
                .orElse(List.of());
    }

    private static List<Violation> validate(RequestBody body, RequestMessage request) {
        Optional<String> contentType = request.headers().first("Content-Type").map(String::strip);
        if (request.body().isEmpty()
                && !contentType.filter(RequestValidator::isEmptyAValue).isPresent()) {
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
            String actual = contentType.map(QuotedText::of).orElse("none");
            return List.of(new Violation(
                    "/body", body.pointer() + "/content", "content", "the Content-Type " + ranges, actual));
        }
        MediaType mediaType = declared.get();
        ParsedBody reading = BodyReader.read(contentType.get(), declared, request.body());
        if (reading instanceof ParsedBody.Malformed malformed) {
            String expected = "a body in " + mediaType.range();
            return List.of(new Violation("/body", mediaType.pointer(), "content", expected, malformed.reason()));
        }
        if (reading instanceof ParsedBody.Value read) {
            return mediaType
                    .schema()
                    .map(schema -> below("/body", schema.validate(read.value(), Direction.REQUEST)))
                    .orElse(List.of());
        }
        return List.of();
    }

    /** An empty text, file or form is a value. In other media types it is no body. */
    private static boolean isEmptyAValue(String contentType) {
        ContentType type = ContentType.parse(contentType);
        return type.isText() || type.isBinary() || type.isForm();
    }

    private static List<Violation> below(String pointer, List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.withInstancePointer(pointer + violation.instancePointer()))
                .toList();
    }
}
