package dev.stubwright.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Example;
import dev.stubwright.contract.MediaType;
import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.RequestBody;
import dev.stubwright.schema.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the valid requests of an operation: one per named example of the document, otherwise the smallest and the largest
 * that can be generated. Examples with the same name belong together, whichever part of the request they are for.
 */
final class RequestPlanner {

    private final SuiteContext suite;
    private final Operation operation;
    private final List<Parameter> parameters;
    private final Optional<MediaType> media;

    private RequestPlanner(SuiteContext suite, Operation operation) {
        this.suite = suite;
        this.operation = operation;
        this.parameters = operation.parameters().stream()
                .filter(parameter -> parameter.location() != Parameter.Location.PATH)
                .toList();
        this.media = operation.requestBody().flatMap(RequestPlanner::preferred);
    }

    static List<RequestPlan> plan(SuiteContext suite, Operation operation) {
        return new RequestPlanner(suite, operation).all();
    }

    private List<RequestPlan> all() {
        Set<String> names = new LinkedHashSet<>();
        parameters.forEach(parameter -> parameter.examples().forEach(example -> names.add(example.name())));
        media.ifPresent(type -> type.examples().forEach(example -> names.add(example.name())));
        if (!names.isEmpty()) {
            return names.stream().map(this::example).toList();
        }
        RequestPlan minimal = generated("minimal", Shape.MINIMAL);
        RequestPlan maximal = generated("maximal", Shape.MAXIMAL);
        return minimal.sendsTheSameAs(maximal) ? List.of(minimal.named("typical")) : List.of(minimal, maximal);
    }

    private RequestPlan example(String name) {
        RequestPlanBuilder plan = new RequestPlanBuilder(suite, operation, name);
        for (Parameter parameter : parameters) {
            Optional<JsonNode> value = pick(parameter.examples(), name);
            if (value.isPresent()) {
                plan.value(parameter, value.get());
            } else if (parameter.required()) {
                plan.generated(parameter, Shape.TYPICAL);
            }
        }
        RequestBody body = operation.requestBody().orElse(null);
        if (body != null && media.isPresent()) {
            Optional<JsonNode> value = pick(media.get().examples(), name);
            if (value.isPresent()) {
                plan.body(media.get(), value.get());
            } else if (body.required()) {
                plan.generatedBody(body, media.get(), Shape.TYPICAL);
            }
        }
        return plan.build();
    }

    private RequestPlan generated(String name, Shape shape) {
        boolean all = shape == Shape.MAXIMAL;
        RequestPlanBuilder plan = new RequestPlanBuilder(suite, operation, name);
        parameters.stream()
                .filter(parameter -> all || parameter.required())
                .forEach(parameter -> plan.generated(parameter, shape));
        RequestBody body = operation.requestBody().orElse(null);
        if (body != null && media.isPresent() && (all || body.required())) {
            plan.generatedBody(body, media.get(), shape);
        }
        return plan.build();
    }

    /** The example of that name, otherwise the first. */
    private static Optional<JsonNode> pick(List<Example> examples, String name) {
        return examples.stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .or(() -> examples.stream().findFirst())
                .map(Example::value);
    }

    private static Optional<MediaType> preferred(RequestBody body) {
        return body.content().stream().filter(MediaType::isJson).findFirst().or(() -> body.content().stream()
                .findFirst());
    }
}
