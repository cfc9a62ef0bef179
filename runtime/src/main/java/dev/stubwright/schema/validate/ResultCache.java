package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.reference.SchemaAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Caches the results for parts of an instance. The branches of a {@code oneOf} often refer to the same schema for the same part,
 * and so do the branches in that schema. Without a cache, ten such levels take millions of validations.
 */
final class ResultCache {

    private static final int MAX_SIZE = 100_000;

    private final Map<Key, Result> results = new HashMap<>();

    /** @param at the instance location at which the part was validated */
    record Result(List<Error> errors, NodePath at) {}

    /** @param propertyValue whether the part is the value of a property, because readOnly and writeOnly apply only to those */
    Optional<Result> find(SchemaAddress address, JsonNode part, boolean propertyValue, NodePath at) {
        return Optional.ofNullable(results.get(new Key(address, part, propertyValue)))
                // The same node may be at two locations, but the errors are those of one of them.
                .filter(result -> result.errors().isEmpty() || result.at().equals(at));
    }

    void put(SchemaAddress address, JsonNode part, boolean propertyValue, Result result) {
        if (results.size() < MAX_SIZE) {
            results.put(new Key(address, part, propertyValue), result);
        }
    }

    /** Compares parts by identity, because comparing their content would be as slow as validating them. */
    private record Key(SchemaAddress address, JsonNode part, boolean propertyValue) {

        @Override
        @SuppressWarnings("ReferenceEquality") // see above
        public boolean equals(Object other) {
            return other instanceof Key key
                    && part == key.part
                    && propertyValue == key.propertyValue
                    && address.equals(key.address);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(part) + address.hashCode()) + Boolean.hashCode(propertyValue);
        }
    }
}
