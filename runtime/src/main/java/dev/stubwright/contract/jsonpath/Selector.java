package dev.stubwright.contract.jsonpath;

import java.util.OptionalLong;

/** What a segment picks among the children of a node (RFC 9535, 2.3). */
sealed interface Selector {

    record Name(String name) implements Selector {}

    record Wildcard() implements Selector {}

    /** An item; a negative index counts from the end. */
    record Index(long index) implements Selector {}

    record Slice(OptionalLong start, OptionalLong end, long step) implements Selector {}

    record Filter(Condition condition) implements Selector {}
}
