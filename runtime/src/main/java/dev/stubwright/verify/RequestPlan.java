package dev.stubwright.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.contract.Parameter;
import dev.stubwright.wire.Arguments;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters and the body of a valid request. The values in its path come from the target.
 *
 * @param name {@code minimal}, {@code maximal}, {@code typical}, or the name of an example
 * @param invented whether it has generated values, which a tenant may not know
 * @param obstacle why the request cannot be built; empty if it can
 */
record RequestPlan(
        String name,
        Map<Parameter, JsonNode> parameters,
        Optional<Arguments.Body> body,
        boolean invented,
        String obstacle) {

    RequestPlan named(String other) {
        return new RequestPlan(other, parameters, body, invented, obstacle);
    }

    boolean sendsTheSameAs(RequestPlan other) {
        return parameters.equals(other.parameters) && body.equals(other.body) && obstacle.equals(other.obstacle);
    }
}
