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
 * Reads one parameter of a request.
 *
 * @param path the route's variables, still percent-encoded
 */
record ParameterReader(Operation operation, RequestMessage request, Map<String, String> path) {

    ParameterValue read(Parameter parameter) {
        return switch (parameter.location()) {
            case PATH -> {
                String raw = path.get(parameter.name());
                yield raw == null ? new ParameterValue.Absent() : inText(parameter, raw, PercentEncoding::decode);
            }
            case HEADER -> inHeader(parameter);
            case QUERY -> inFields(parameter, EncodedPair.parseQuery(request.query()), PercentEncoding::decodeForm);
            case COOKIE ->
                inFields(
                        parameter,
                        EncodedPair.parseCookies(request.headers()),
                        // Cookies have no encoding: a stray percent sign stands for itself.
                        text -> Optional.of(PercentEncoding.decode(text).orElse(text)));
        };
    }

    private ParameterValue inHeader(Parameter parameter) {
        List<String> lines = request.headers().all(parameter.name());
        if (lines.isEmpty()) {
            return new ParameterValue.Absent();
        }
        boolean one = parameter.mediaType().isPresent()
                || SchemaTypes.kinds(parameter.schema()).equals(EnumSet.of(Kind.PRIMITIVE));
        if (one && lines.size() > 1) {
            return repeated(lines.size());
        }
        // Several lines form one list (RFC 9110, 5.2); spaces around its commas have no meaning (5.6.1).
        String text = String.join(",", lines).strip();
        return inText(parameter, text, piece -> Optional.of(piece.strip()));
    }

    private static ParameterValue inText(Parameter parameter, String raw, Function<String, Optional<String>> decode) {
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
        return ParameterValue.ofReadings(readings, parameter, raw);
    }

    private ParameterValue inFields(
            Parameter parameter, List<EncodedPair> all, Function<String, Optional<String>> decode) {
        Set<Kind> kinds = SchemaTypes.kinds(parameter.schema());
        boolean plain = parameter.mediaType().isEmpty();
        List<EncodedPair> mine = all.stream()
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
            return new ParameterValue.Absent();
        }
        for (EncodedPair field : mine) {
            if (decode.apply(field.value()).isEmpty()) {
                return undecodable(field.value());
            }
        }
        StyleReader style = new StyleReader(parameter, sure(decode));
        String raw = EncodedPair.join(mine, "&");
        if (deep) {
            List<EncodedPair> decoded = mine.stream()
                    .map(field -> new EncodedPair(
                            field.decodedName().orElseThrow(), style.decode().apply(field.value())))
                    .toList();
            return ParameterValue.ofReadings(List.of(DeepObjectReader.read(parameter.name(), decoded)), parameter, raw);
        }
        if (members) {
            JsonNode object = style.fromMembers(mine);
            // If the schema does not require an object, the fields may belong to no parameter at all.
            boolean certain = kinds.equals(EnumSet.of(Kind.OBJECT))
                    || parameter
                            .schema()
                            .filter(schema ->
                                    TypedValue.coerce(schema, object, false).isValid())
                            .isPresent();
            return certain
                    ? ParameterValue.ofReadings(List.of(Optional.of(object)), parameter, raw)
                    : new ParameterValue.Absent();
        }
        boolean list = plain && parameter.explode() && kinds.contains(Kind.ARRAY);
        if (mine.size() > 1 && !list) {
            return repeated(mine.size());
        }
        if (!plain) {
            return content(parameter, style.decode().apply(mine.get(0).value()));
        }
        List<String> values = mine.stream().map(EncodedPair::value).toList();
        List<Optional<JsonNode>> readings = new ArrayList<>();
        kinds.forEach(kind -> readings.add(style.fromFields(values, kind)));
        kinds.forEach(kind -> readings.add(style.fromEncodedCommas(values, kind)));
        return ParameterValue.ofReadings(readings, parameter, raw);
    }

    private static ParameterValue content(Parameter parameter, String text) {
        String mediaType = parameter.mediaType().orElseThrow();
        if (!ContentType.parse(mediaType).isJson()) {
            return new ParameterValue.Untyped(List.of(TextNode.valueOf(text)));
        }
        ParsedBody reading = JsonCodec.read(text);
        return reading instanceof ParsedBody.Value read
                ? new ParameterValue.Typed(read.value())
                : new ParameterValue.Malformed("content", "a value in " + mediaType, QuotedText.of(text));
    }

    private static ParameterValue undecodable(String raw) {
        return new ParameterValue.Malformed("style", "percent-encoded UTF-8", QuotedText.of(raw));
    }

    private static ParameterValue repeated(int times) {
        return new ParameterValue.Malformed("explode", "the parameter once", "it " + times + " times");
    }

    /** A piece between separators can be decoded if the whole text can, since separators are US-ASCII. */
    private static UnaryOperator<String> sure(Function<String, Optional<String>> decode) {
        return text -> decode.apply(text).orElseThrow();
    }

    /** The fields of an exploded object: they carry the names of its members, not the parameter's name. */
    private record Members(Operation operation, Parameter parameter) {

        List<EncodedPair> among(List<EncodedPair> all) {
            Set<String> own = SchemaTypes.propertyNames(parameter.schema());
            Set<String> others = others();
            boolean open = parameter.location() == Parameter.Location.QUERY && isOpen();
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
                if (other.location() == parameter.location() && !other.equals(parameter)) {
                    names.add(other.name());
                    names.addAll(SchemaTypes.propertyNames(other.schema()));
                }
            }
            operation.security().forEach(needed -> needed.schemes().forEach(scheme -> names.add(scheme.parameter())));
            return names;
        }
    }
}
