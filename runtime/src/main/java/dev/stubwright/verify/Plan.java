package dev.stubwright.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Parameter;
import dev.stubwright.wire.Arguments;
import java.util.Map;
import java.util.Optional;

/**
 * What a positive case sends, but for the values in its path: those belong to the target.
 *
 * @param name {@code typical}, or the name of an example
 * @param invented whether it carries values that somebody made up and that a tenant may not know
 * @param obstacle why there is nothing to send; empty if there is
 */
record Plan(
        String name,
        Map<Parameter, JsonNode> parameters,
        Optional<Arguments.Body> body,
        boolean invented,
        String obstacle) {

    Plan named(String other) {
        return new Plan(other, parameters, body, invented, obstacle);
    }

    boolean sendsTheSameAs(Plan other) {
        return parameters.equals(other.parameters) && body.equals(other.body) && obstacle.equals(other.obstacle);
    }
}
