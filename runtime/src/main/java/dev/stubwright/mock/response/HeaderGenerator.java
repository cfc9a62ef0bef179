package dev.stubwright.mock.response;

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

/** Generates the documented headers of a response. */
final class HeaderGenerator {

    /** The HTTP server sets these by itself. */
    private static final Set<String> SET_BY_SERVER = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** A token (RFC 9110, 5.6.2). Many clients cannot parse a response with any other name. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final String PLACEHOLDER = "stubwright";

    private final long seed;

    HeaderGenerator(long seed) {
        this.seed = seed;
    }

    Headers generateAll(Operation operation, Response response) {
        return generate(operation, response, response.headers());
    }

    Headers generateRequired(Operation operation, Response response) {
        return generate(
                operation,
                response,
                response.headers().stream().filter(Header::required).toList());
    }

    private Headers generate(Operation operation, Response response, List<Header> documented) {
        Headers headers = Headers.NONE;
        for (Header header : documented) {
            Optional<String> value = isGenerated(header.name()) ? value(operation, response, header) : Optional.empty();
            if (value.isPresent()) {
                headers = headers.with(header.name(), value.get());
            }
        }
        return headers;
    }

    private static boolean isGenerated(String name) {
        return NAME.matcher(name).matches() && !SET_BY_SERVER.contains(name.toLowerCase(Locale.ROOT));
    }

    private Optional<String> value(Operation operation, Response response, Header header) {
        if (header.schema().isEmpty()) {
            return header.required() ? Optional.of(PLACEHOLDER) : Optional.empty();
        }
        long start = Seeds.derive(seed, operation.id(), response.status(), header.name());
        Sample sample = header.schema().get().sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, start));
        if (sample instanceof Sample.Instance instance) {
            return Optional.of(toFieldValue(simple(instance.value())));
        }
        return header.required() ? Optional.of(PLACEHOLDER) : Optional.empty();
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

    /** Visible US-ASCII and inner spaces (RFC 9110, 5.5). */
    static String toFieldValue(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?").strip();
    }
}
