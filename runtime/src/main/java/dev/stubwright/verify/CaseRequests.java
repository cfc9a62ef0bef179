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

/** Builds requests from plans, and derives invalid requests from valid ones. */
final class CaseRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CaseRequests() {}

    /**
     * Builds a request and validates it in its HTTP form: the response to an invalid request would prove nothing. Values in
     * the path are not validated, because a tenant's ids may violate the document.
     *
     * @param resources values of path variables, as the target gave them
     */
    static RequestMessage valid(
            SuiteContext suite, Operation operation, RequestPlan plan, Map<String, String> resources) {
        RequestMessage request = write(suite, operation, plan, resources);
        for (Violation violation : RequestValidator.validate(operation, request)) {
            if (!violation.instancePointer().startsWith("/path/")) {
                throw new UnsendableRequestException("the generated request violates the contract: " + violation, null);
            }
        }
        return request;
    }

    private static RequestMessage write(
            SuiteContext suite, Operation operation, RequestPlan plan, Map<String, String> resources) {
        Map<Parameter, JsonNode> values = new LinkedHashMap<>(plan.parameters());
        for (Parameter parameter : operation.parameters()) {
            if (parameter.location() == Parameter.Location.PATH) {
                String text = resources.get(parameter.name());
                values.put(parameter, text == null ? generated(suite, operation, parameter) : typed(parameter, text));
            }
        }
        try {
            return RequestWriter.write(operation, new Arguments(values, plan.body()));
        } catch (IllegalArgumentException e) {
            throw new UnsendableRequestException("the request cannot be written: " + e.getMessage(), e);
        }
    }

    static RequestMessage withMethod(RequestMessage request, String method) {
        return new RequestMessage(method, request.target(), request.headers().without("Content-Type"), Payload.NONE);
    }

    /** A document may also declare its credential as a parameter, for which the plan then has a value. */
    static RequestMessage withoutCredentials(Operation operation, RequestMessage request) {
        Headers headers = request.headers().without("Authorization");
        Set<String> inQuery = names(operation, Parameter.Location.QUERY);
        Set<String> inCookies = names(operation, Parameter.Location.COOKIE);
        for (String name : names(operation, Parameter.Location.HEADER)) {
            headers = headers.without(name);
        }
        for (String line : headers.all("Cookie")) {
            String kept = without(line, "; ?", "; ", inCookies);
            headers = headers.without("Cookie");
            headers = kept.isEmpty() ? headers : headers.with("Cookie", kept);
        }
        String query = without(request.query(), "&", "&", inQuery);
        String target = query.isEmpty() ? request.path() : request.path() + "?" + query;
        return new RequestMessage(request.method(), target, headers, request.body());
    }

    private static Set<String> names(Operation operation, Parameter.Location place) {
        return operation.security().stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .filter(scheme -> scheme.location() == place)
                .map(SecurityScheme::parameter)
                .collect(Collectors.toSet());
    }

    private static String without(String text, String separator, String joint, Set<String> excluded) {
        return Arrays.stream(text.split(separator, -1))
                .filter(part -> !part.isEmpty() && !excluded.contains(part.replaceFirst("=.*", "")))
                .collect(Collectors.joining(joint));
    }

    /** A value for a path variable that does not name a resource. */
    private static JsonNode generated(SuiteContext suite, Operation operation, Parameter parameter) {
        Sampling sampling =
                new Sampling(Shape.TYPICAL, Direction.REQUEST, suite.seedFor(operation, parameter.pointer()));
        return parameter
                .schema()
                .map(schema -> schema.sample(sampling))
                .filter(Sample.Instance.class::isInstance)
                .map(sample -> ((Sample.Instance) sample).value())
                .orElse(TextNode.valueOf("stubwright"));
    }

    /** Text of a URL as a value of the type that the parameter's schema allows. */
    private static JsonNode typed(Parameter parameter, String text) {
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
