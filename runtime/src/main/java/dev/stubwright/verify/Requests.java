package dev.stubwright.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.SecurityScheme;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Shape;
import dev.stubwright.schema.Violation;
import dev.stubwright.wire.Arguments;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.RequestValidator;
import dev.stubwright.wire.RequestWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes requests out of plans, and other requests out of those. */
final class Requests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Requests() {}

    /** No good request came of a plan. */
    static final class Unsendable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsendable(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    /**
     * A request that keeps its own contract in the form in which it travels; nothing that comes of another can be trusted.
     * Ids are left out of that: a tenant's are as they are.
     *
     * @param resources values of path variables, as the target gave them
     */
    static RequestMessage good(Setting setting, Operation operation, Plan plan, Map<String, String> resources) {
        RequestMessage request = write(setting, operation, plan, resources);
        for (Violation fault : RequestValidator.validate(operation, request)) {
            if (!fault.instancePointer().startsWith("/path/")) {
                throw new Unsendable("the request that was made breaks the contract itself: " + fault, null);
            }
        }
        return request;
    }

    private static RequestMessage write(
            Setting setting, Operation operation, Plan plan, Map<String, String> resources) {
        Map<Parameter, JsonNode> values = new LinkedHashMap<>(plan.parameters());
        for (Parameter parameter : operation.parameters()) {
            if (parameter.place() == Parameter.Place.PATH) {
                String text = resources.get(parameter.name());
                values.put(parameter, text == null ? choice(setting, operation, parameter) : node(parameter, text));
            }
        }
        try {
            return RequestWriter.write(operation, new Arguments(values, plan.body()));
        } catch (IllegalArgumentException e) {
            throw new Unsendable("the request cannot be written: " + e.getMessage(), e);
        }
    }

    static RequestMessage withMethod(RequestMessage request, String method) {
        return new RequestMessage(method, request.target(), request.headers().without("Content-Type"), Payload.NONE);
    }

    /** A document may declare its credential as a plain parameter too, which the plan has then filled. */
    static RequestMessage withoutCredentials(Operation operation, RequestMessage request) {
        Headers headers = request.headers().without("Authorization");
        Set<String> inQuery = names(operation, Parameter.Place.QUERY);
        Set<String> inCookies = names(operation, Parameter.Place.COOKIE);
        for (String name : names(operation, Parameter.Place.HEADER)) {
            headers = headers.without(name);
        }
        for (String line : headers.all("Cookie")) {
            String kept = kept(line, "; ?", "; ", inCookies);
            headers = headers.without("Cookie");
            headers = kept.isEmpty() ? headers : headers.with("Cookie", kept);
        }
        String query = kept(request.query(), "&", "&", inQuery);
        String target = query.isEmpty() ? request.path() : request.path() + "?" + query;
        return new RequestMessage(request.method(), target, headers, request.body());
    }

    private static Set<String> names(Operation operation, Parameter.Place place) {
        return operation.security().stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .filter(scheme -> scheme.place() == place)
                .map(SecurityScheme::parameter)
                .collect(Collectors.toSet());
    }

    private static String kept(String text, String separator, String glue, Set<String> without) {
        return Arrays.stream(text.split(separator, -1))
                .filter(part -> !part.isEmpty() && !without.contains(part.replaceFirst("=.*", "")))
                .collect(Collectors.joining(glue));
    }

    /** A variable that stands for no resource. */
    private static JsonNode choice(Setting setting, Operation operation, Parameter parameter) {
        Sampling sampling =
                new Sampling(Shape.TYPICAL, Direction.REQUEST, setting.seedFor(operation, parameter.pointer()));
        return parameter
                .schema()
                .map(schema -> schema.sample(sampling))
                .filter(Sample.Instance.class::isInstance)
                .map(sample -> ((Sample.Instance) sample).value())
                .orElse(TextNode.valueOf("stubwright"));
    }

    /** A text out of a URL as the kind of value that the parameter's schema takes. */
    private static JsonNode node(Parameter parameter, String text) {
        TextNode plain = TextNode.valueOf(text);
        if (parameter.schema().isEmpty()) {
            return plain;
        }
        Schema schema = parameter.schema().get();
        List<JsonNode> readings = new ArrayList<>(List.of(plain));
        try {
            JsonNode scalar = JSON.readTree(text);
            if (scalar.isNumber() || scalar.isBoolean()) {
                readings.add(scalar);
            }
        } catch (IOException e) {
            return plain;
        }
        return readings.stream()
                .filter(value -> schema.validate(value, Direction.REQUEST).isEmpty())
                .findFirst()
                .orElse(plain);
    }
}
