package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.Parameter.Style;
import dev.stubwright.wire.SchemaTypes.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Finds one parameter in a request.
 *
 * @param operation whose parameter it is
 * @param request where to look
 * @param path the route's variables, still encoded
 */
record ParameterReader(Operation operation, RequestMessage request, Map<String, String> path) {

    Found find(Parameter parameter) {
        return switch (parameter.place()) {
            case PATH -> {
                String raw = path.get(parameter.name());
                yield raw == null ? new Found.Nothing() : inText(parameter, raw, Percent::decode);
            }
            case HEADER -> inHeader(parameter);
            case QUERY -> inFields(parameter, Field.query(request.query()), Percent::decodeForm);
            case COOKIE ->
                inFields(
                        parameter,
                        Field.cookies(request.headers()),
                        // Cookies have no encoding of their own: a stray percent sign is one.
                        text -> Optional.of(Percent.decode(text).orElse(text)));
        };
    }

    private Found inHeader(Parameter parameter) {
        List<String> lines = request.headers().all(parameter.name());
        if (lines.isEmpty()) {
            return new Found.Nothing();
        }
        boolean one = parameter.mediaType().isPresent()
                || SchemaTypes.kinds(parameter.schema()).equals(EnumSet.of(Kind.PRIMITIVE));
        if (one && lines.size() > 1) {
            return repeated(lines.size());
        }
        // Several lines are one list (RFC 9110, 5.2), and spaces around its commas mean nothing (5.6.1).
        String text = String.join(",", lines).strip();
        return inText(parameter, text, piece -> Optional.of(piece.strip()));
    }

    private static Found inText(Parameter parameter, String raw, Function<String, Optional<String>> decode) {
        Optional<String> decoded = decode.apply(raw);
        if (decoded.isEmpty()) {
            return undecodable(raw);
        }
        if (parameter.mediaType().isPresent()) {
            return content(parameter, decoded.get());
        }
        StyleReader style = new StyleReader(parameter, sure(decode));
        List<Optional<JsonNode>> readings = new ArrayList<>();
        for (Kind kind : SchemaTypes.kinds(parameter.schema())) {
            readings.add(style.fromText(raw, kind));
        }
        return Found.texts(readings, parameter, raw);
    }

    private Found inFields(Parameter parameter, List<Field> all, Function<String, Optional<String>> decode) {
        Set<Kind> kinds = SchemaTypes.kinds(parameter.schema());
        boolean plain = parameter.mediaType().isEmpty();
        List<Field> mine = all.stream()
                .filter(field ->
                        field.decodedName().filter(parameter.name()::equals).isPresent())
                .toList();
        boolean deep = plain && parameter.style() == Style.DEEP_OBJECT;
        boolean members = plain && !deep && parameter.explode() && kinds.contains(Kind.OBJECT);
        if (mine.isEmpty() && deep) {
            mine = all.stream()
                    .filter(field -> field.decodedName()
                            .filter(name -> name.startsWith(parameter.name() + "["))
                            .isPresent())
                    .toList();
        } else if (mine.isEmpty() && members) {
            mine = new Members(operation, parameter).among(all);
        } else {
            deep = false;
            members = false;
        }
        if (mine.isEmpty()) {
            return new Found.Nothing();
        }
        for (Field field : mine) {
            if (decode.apply(field.value()).isEmpty()) {
                return undecodable(field.value());
            }
        }
        StyleReader style = new StyleReader(parameter, sure(decode));
        String raw = Field.join(mine, "&");
        if (deep) {
            List<Field> decoded = mine.stream()
                    .map(field -> new Field(
                            field.decodedName().orElseThrow(), style.decode().apply(field.value())))
                    .toList();
            return Found.texts(List.of(DeepObject.read(parameter.name(), decoded)), parameter, raw);
        }
        if (members) {
            JsonNode object = style.fromMembers(mine);
            // Where the schema does not say that it wants an object, these may as well be fields of nobody's.
            boolean certain = kinds.equals(EnumSet.of(Kind.OBJECT))
                    || parameter
                            .schema()
                            .filter(schema -> Fit.of(schema, object, false).fits())
                            .isPresent();
            return certain ? Found.texts(List.of(Optional.of(object)), parameter, raw) : new Found.Nothing();
        }
        boolean list = plain && parameter.explode() && kinds.contains(Kind.ARRAY);
        if (mine.size() > 1 && !list) {
            return repeated(mine.size());
        }
        if (!plain) {
            return content(parameter, style.decode().apply(mine.get(0).value()));
        }
        List<String> values = mine.stream().map(Field::value).toList();
        List<Optional<JsonNode>> readings = new ArrayList<>();
        kinds.forEach(kind -> readings.add(style.fromFields(values, kind)));
        kinds.forEach(kind -> readings.add(style.fromEncodedCommas(values, kind)));
        return Found.texts(readings, parameter, raw);
    }

    private static Found content(Parameter parameter, String text) {
        String mediaType = parameter.mediaType().orElseThrow();
        if (!ContentType.parse(mediaType).isJson()) {
            return new Found.Texts(List.of(TextNode.valueOf(text)));
        }
        BodyReader.Reading reading = Json.read(text);
        return reading instanceof BodyReader.Reading.Value read
                ? new Found.Exact(read.value())
                : new Found.Unreadable("content", "a value in " + mediaType, Shown.text(text));
    }

    private static Found undecodable(String raw) {
        return new Found.Unreadable("style", "percent-encoded UTF-8", Shown.text(raw));
    }

    private static Found repeated(int times) {
        return new Found.Unreadable("explode", "the parameter once", "it " + times + " times");
    }

    /** A piece between two separators can be decoded if the whole can, since separators are US-ASCII. */
    private static UnaryOperator<String> sure(Function<String, Optional<String>> decode) {
        return text -> decode.apply(text).orElseThrow();
    }

    /** The fields that are members of an exploded object: they carry the members' names, not the parameter's. */
    private record Members(Operation operation, Parameter parameter) {

        List<Field> among(List<Field> all) {
            Set<String> own = SchemaTypes.properties(parameter.schema());
            Set<String> others = others();
            boolean open = parameter.place() == Parameter.Place.QUERY && isOpen();
            return all.stream()
                    .filter(field -> field.decodedName()
                            .filter(name -> own.contains(name) || (open && !others.contains(name)))
                            .isPresent())
                    .toList();
        }

        private boolean isOpen() {
            return parameter
                    .schema()
                    .filter(schema -> schema.json().path("additionalProperties").asBoolean(true))
                    .isPresent();
        }

        private Set<String> others() {
            Set<String> names = new HashSet<>();
            for (Parameter other : operation.parameters()) {
                if (other.place() == parameter.place() && !other.equals(parameter)) {
                    names.add(other.name());
                    names.addAll(SchemaTypes.properties(other.schema()));
                }
            }
            operation.security().forEach(needed -> needed.schemes().forEach(scheme -> names.add(scheme.parameter())));
            return names;
        }
    }
}
