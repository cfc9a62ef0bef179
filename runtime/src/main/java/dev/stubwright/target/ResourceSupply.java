package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where a target's resources come from. */
interface ResourceSupply {

    Resources of(Operation operation, Collection<String> variables);

    List<String> leftovers();

    /** Tries once more to give back what was left. */
    void close();

    /** Those variables of a route that stand for a resource: one that chooses from a list has no resource behind it. */
    static List<String> resourceVariables(Operation operation) {
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
                .filter(parameter -> parameter.place() == Parameter.Place.PATH
                        && parameter.name().equals(variable))
                .findFirst();
    }
}
