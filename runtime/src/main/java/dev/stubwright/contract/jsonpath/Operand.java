package dev.stubwright.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;

/** What can be compared: it has one value, or none (RFC 9535, 2.3.5.2.2 and 2.4). */
sealed interface Operand {

    record Literal(JsonNode value) implements Operand {}

    /** The value at a singular query. */
    record At(Query query) implements Operand {}

    record Length(Operand of) implements Operand {}

    record Count(Query query) implements Operand {}

    /** The only value of a query, if it selects one node. */
    record Value(Query query) implements Operand {}
}
