package dev.stubwright.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Serializes arguments as a request: parameter styles by OpenAPI 3.0.3 ("Style Values", "Style Examples"), escaping by
 * RFC 6570, bodies by media type.
 *
 * @since 0.1
 */
@Internal
public final class RequestWriter {

    /** OpenAPI 3.0.3, Parameter Object: header parameters with these names are ignored. */
    static final Set<String> IGNORED_HEADERS = ignoredHeaders();

    private RequestWriter() {}

    /**
     * Writes a request with the headers {@code Accept} (the media types of the documented responses) and {@code
     * Content-Type} (the body's), but without credentials.
     *
     * @throws IllegalArgumentException if a path variable has no value or an empty one, or if a value cannot be written
     *     in its place: a line break in a header, a space in an item of a space-delimited list, half a surrogate pair
     */
    public static RequestMessage write(Operation operation, Arguments arguments) {
        Map<Parameter, JsonNode> values = arguments.parameters();
        List<EncodedPair> query = new ArrayList<>();
        List<EncodedPair> cookies = new ArrayList<>();
        Headers headers = Headers.NONE.with("Accept", accept(operation));
        Payload body = Payload.NONE;
        if (arguments.body().isPresent()) {
            EncodedBody written = BodyWriter.write(operation, arguments.body().get());
            headers = headers.with("Content-Type", written.contentType());
            body = written.payload();
        }
        for (Map.Entry<Parameter, JsonNode> argument : inOrder(operation, values)) {
            Parameter parameter = argument.getKey();
            JsonNode value = argument.getValue();
            switch (parameter.location()) {
                case QUERY -> query.addAll(new StyleWriter(parameter, queryEscape(parameter, value)).fields(value));
                case COOKIE ->
                    cookies.addAll(
                            new StyleWriter(parameter, text -> PercentEncoding.encode(text, PercentEncoding.UNRESERVED))
                                    .fields(value));
                case HEADER -> headers = withHeader(headers, parameter, value);
                case PATH -> {
                    // expanded in the path below
                }
            }
        }
        query.addAll(0, FixedQuery.missing(operation, query));
        if (!cookies.isEmpty()) {
            headers = headers.with("Cookie", EncodedPair.join(cookies, "; "));
        }
        String path = PathVariables.expand(operation.path(), (name, keep) -> variable(name, keep, values));
        String target = query.isEmpty() ? path : path + "?" + EncodedPair.join(query, "&");
        return new RequestMessage(operation.method(), target, headers, body);
    }

    private static List<Map.Entry<Parameter, JsonNode>> inOrder(Operation operation, Map<Parameter, JsonNode> values) {
        return values.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Parameter, JsonNode> argument) -> {
                            int declared = operation.parameters().indexOf(argument.getKey());
                            return declared < 0 ? Integer.MAX_VALUE : declared;
                        })
                        .thenComparing(argument -> argument.getKey().name()))
                .toList();
    }

    private static String accept(Operation operation) {
        String ranges = operation.responses().stream()
                .flatMap(response -> response.content().stream())
                .map(MediaType::range)
                .distinct()
                .collect(Collectors.joining(", "));
        return ranges.isEmpty() ? "*/*" : ranges;
    }

    private static UnaryOperator<String> queryEscape(Parameter parameter, JsonNode value) {
        if (!parameter.allowReserved()) {
            return text -> PercentEncoding.encode(text, PercentEncoding.UNRESERVED);
        }
        String keep = value.isContainerNode() && !parameter.explode()
                ? PathVariables.without(PercentEncoding.RESERVED_IN_QUERY, ",")
                : PercentEncoding.RESERVED_IN_QUERY;
        return text -> PercentEncoding.encode(text, keep);
    }

    private static String variable(String name, String keep, Map<Parameter, JsonNode> values) {
        Map.Entry<Parameter, JsonNode> argument = values.entrySet().stream()
                .filter(each -> each.getKey().location() == Parameter.Location.PATH
                        && each.getKey().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the path variable " + name + " has no value"));
        Parameter parameter = argument.getKey();
        JsonNode value = argument.getValue();
        boolean dotSeparates = parameter.style() == Parameter.Style.LABEL && value.isContainerNode();
        String kept = dotSeparates ? PathVariables.without(keep, ".") : keep;
        String text = new StyleWriter(parameter, each -> PercentEncoding.encode(each, kept)).text(value);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the path variable " + name + " has an empty value");
        }
        return text;
    }

    private static Headers withHeader(Headers headers, Parameter parameter, JsonNode value) {
        if (IGNORED_HEADERS.contains(parameter.name())) {
            return headers;
        }
        if (parameter
                .mediaType()
                .filter(type -> ContentType.parse(type).isJson())
                .isPresent()) {
            return headers.with(parameter.name(), JsonCodec.writeAscii(value));
        }
        HeaderValueCheck text = new HeaderValueCheck(parameter, value.isContainerNode());
        return headers.with(parameter.name(), new StyleWriter(parameter, text::requireSafe).text(value));
    }

    private static Set<String> ignoredHeaders() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of("Accept", "Content-Type", "Authorization"));
        return Collections.unmodifiableSet(names);
    }
}
