package dev.stubwright.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Header;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Shape;
import dev.stubwright.wire.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The headers that a response documents, with values that fit. */
final class ResponseHeaders {

    /** Those that say how the message travels are the server's, not the contract's. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** A token (RFC 9110, 5.6.2): a name that is none makes the whole answer unreadable to many clients. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final String ANY_VALUE = "stubwright";

    private final long seed;

    ResponseHeaders(long seed) {
        this.seed = seed;
    }

    Headers all(Operation operation, Response response) {
        return of(operation, response, response.headers());
    }

    Headers required(Operation operation, Response response) {
        return of(
                operation,
                response,
                response.headers().stream().filter(Header::required).toList());
    }

    private Headers of(Operation operation, Response response, List<Header> documented) {
        Headers headers = Headers.NONE;
        for (Header header : documented) {
            Optional<String> value =
                    isOfTheContract(header.name()) ? value(operation, response, header) : Optional.empty();
            if (value.isPresent()) {
                headers = headers.with(header.name(), value.get());
            }
        }
        return headers;
    }

    private static boolean isOfTheContract(String name) {
        return NAME.matcher(name).matches() && !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
    }

    private Optional<String> value(Operation operation, Response response, Header header) {
        if (header.schema().isEmpty()) {
            return header.required() ? Optional.of(ANY_VALUE) : Optional.empty();
        }
        long start = Seeds.of(seed, operation.id(), response.status(), header.name());
        Sample sample = header.schema().get().sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, start));
        if (sample instanceof Sample.Instance instance) {
            return Optional.of(fieldValue(simple(instance.value())));
        }
        return header.required() ? Optional.of(ANY_VALUE) : Optional.empty();
    }

    /** Style {@code simple}, not exploded (OpenAPI 3.0.3, Header Object). */
    private static String simple(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> parts.add(scalar(item)));
        } else if (value.isObject()) {
            value.properties().forEach(member -> {
                parts.add(member.getKey());
                parts.add(scalar(member.getValue()));
            });
        } else {
            parts.add(scalar(value));
        }
        return String.join(",", parts);
    }

    private static String scalar(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** RFC 9110, 5.5: visible ASCII and inner blanks. */
    static String fieldValue(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?").strip();
    }
}
