package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import java.util.List;
import java.util.Optional;

/** The path variables that stand for a resource. */
final class ResourceVariables {

    private ResourceVariables() {}

    /** A variable with an enum or const chooses from a list, so it stands for no resource. */
    static List<String> of(Operation operation) {
        return operation.path().variables().stream()
                .filter(variable -> !parameter(operation, variable)
                        .flatMap(Parameter::schema)
                        .map(schema ->
                                schema.json().has("enum") || schema.json().has("const"))
                        .orElse(false))
                .toList();
    }

    static Optional<Parameter> parameter(Operation operation, String variable) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.location() == Parameter.Location.PATH
                        && parameter.name().equals(variable))
                .findFirst();
    }
}
