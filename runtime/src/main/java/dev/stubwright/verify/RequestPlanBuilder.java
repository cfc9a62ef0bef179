package dev.stubwright.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.RequestBody;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Shape;
import dev.stubwright.wire.Arguments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class RequestPlanBuilder {

    private final SuiteContext suite;
    private final Operation operation;
    private final String name;
    private final Map<Parameter, JsonNode> parameters = new LinkedHashMap<>();
    private Arguments.@Nullable Body body;
    private boolean invented;
    private String obstacle = "";
    private String refusal = "";

    RequestPlanBuilder(SuiteContext suite, Operation operation, String name) {
        this.suite = suite;
        this.operation = operation;
        this.name = name;
    }

    RequestPlanBuilder value(Parameter parameter, JsonNode value) {
        parameters.put(parameter, value);
        return this;
    }

    RequestPlanBuilder generated(Parameter parameter, Shape shape) {
        JsonNode value = generate(parameter.schema(), TextNode.valueOf("stubwright"), parameter.pointer(), shape);
        if (value != null) {
            parameters.put(parameter, value);
        } else if (parameter.required()) {
            obstruct("the parameter " + parameter.name());
        }
        return this;
    }

    RequestPlanBuilder body(MediaType type, JsonNode value) {
        body = new Arguments.Body(exact(type), value);
        return this;
    }

    RequestPlanBuilder generatedBody(RequestBody declared, MediaType type, Shape shape) {
        JsonNode anything = type.isJson() ? JsonNodeFactory.instance.objectNode() : TextNode.valueOf("stubwright");
        JsonNode value = generate(type.schema(), anything, type.pointer(), shape);
        if (value != null) {
            body(type, value);
        } else if (declared.required()) {
            obstruct("the body");
        }
        return this;
    }

    RequestPlan build() {
        return new RequestPlan(name, Map.copyOf(parameters), Optional.ofNullable(body), invented, obstacle);
    }

    private @Nullable JsonNode generate(Optional<Schema> schema, JsonNode anything, String part, Shape shape) {
        if (schema.isEmpty()) {
            invented = true;
            return anything;
        }
        Sampling sampling = new Sampling(shape, Direction.REQUEST, suite.seedFor(operation, part));
        Sample sample = schema.get().sample(sampling);
        if (sample instanceof Sample.Instance instance) {
            invented |= !listsValues(schema.get());
            return instance.value();
        }
        refusal = sample instanceof Sample.Refusal refused ? refused.reason() : "";
        return null;
    }

    private void obstruct(String what) {
        obstacle = "no value could be generated for " + what + ": " + refusal;
    }

    /** Every value that the document lists is known to the tenant. */
    private static boolean listsValues(Schema schema) {
        JsonNode json = schema.json();
        return json.has("enum")
                || json.has("const")
                || json.path("type").asText().equals("boolean");
    }

    private static String exact(MediaType type) {
        return type.range().contains("*") ? "application/json" : type.range();
    }
}
