package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A set of JSON values, compared by {@link JsonValues#equal}: {@code 1} equals {@code 1.0}. */
@Internal
public final class JsonValueSet {

    private final Set<Member> members = new HashSet<>();

    public static JsonValueSet of(Iterable<JsonNode> values) {
        JsonValueSet set = new JsonValueSet();
        values.forEach(set::add);
        return set;
    }

    /** Returns true if the set did not contain the value. */
    public boolean add(JsonNode value) {
        return members.add(new Member(value, hash(value)));
    }

    public int size() {
        return members.size();
    }

    public boolean contains(JsonNode value) {
        return !members.isEmpty() && members.contains(new Member(value, hash(value)));
    }

    private static final class Member {

        private final JsonNode value;
        private final int hash;

        Member(JsonNode value, int hash) {
            this.value = value;
            this.hash = hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Member member && hash == member.hash && JsonValues.equal(value, member.value);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** A hash code that is consistent with {@link JsonValues#equal}. */
    private static int hash(JsonNode value) {
        if (value.isNumber()) {
            // Equal numbers have the same nearest double. Adding 0.0 turns -0.0 into 0.0.
            return Double.hashCode(value.doubleValue() + 0.0);
        }
        if (value.isArray()) {
            int hash = 1;
            for (JsonNode element : value) {
                hash = 31 * hash + hash(element);
            }
            return hash;
        }
        if (value.isObject()) {
            int hash = 2;
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                // A sum does not depend on the order of properties.
                hash += 31 * property.getKey().hashCode() ^ hash(property.getValue());
            }
            return hash;
        }
        return value.hashCode();
    }
}
