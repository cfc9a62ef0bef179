package dev.stubwright.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Map;

/** A request that fits the rules of its operation. */
record Call(Operation operation, Request request, Map<String, JsonNode> parameters, JsonNode body) {

    boolean has(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** A parameter's value, or its default; missing if it has neither. */
    JsonNode parameter(String name) {
        return parameters.getOrDefault(name, MissingNode.getInstance());
    }

    String text(String parameter) {
        return parameter(parameter).asText();
    }

    /** An integer parameter; a huge one counts as the greatest int, which is more than the depot has of anything. */
    int number(String parameter) {
        BigInteger value = parameter(parameter).bigIntegerValue();
        return value.bitLength() < Integer.SIZE ? value.intValue() : Integer.MAX_VALUE;
    }

    ObjectNode object() {
        return body instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode();
    }
}
