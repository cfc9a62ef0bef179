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
 * Results of validating parts of one instance. The branches of a {@code oneOf} often refer to the same schema for the same
 * part, and so do the branches inside that schema; without a cache, ten such levels need millions of visits.
 */
final class ResultCache {

    private static final int MAX_SIZE = 100_000;

    private final Map<Key, Result> results = new HashMap<>();

    /** @param at where the part was when it was validated */
    record Result(List<Error> errors, NodePath at) {}

    /** @param propertyValue whether the part is a property's value, on which readOnly and writeOnly depend */
    Optional<Result> find(SchemaAddress site, JsonNode part, boolean propertyValue, NodePath at) {
        return Optional.ofNullable(results.get(new Key(site, part, propertyValue)))
                // The same object may be at two places, but errors name one of them.
                .filter(result -> result.errors().isEmpty() || result.at().equals(at));
    }

    void put(SchemaAddress site, JsonNode part, boolean propertyValue, Result result) {
        if (results.size() < MAX_SIZE) {
            results.put(new Key(site, part, propertyValue), result);
        }
    }

    /** Compares parts by identity: comparing their content would cost what the cache saves. */
    private record Key(SchemaAddress site, JsonNode part, boolean propertyValue) {

        @Override
        @SuppressWarnings("ReferenceEquality") // see above
        public boolean equals(Object other) {
            return other instanceof Key key
                    && part == key.part
                    && propertyValue == key.propertyValue
                    && site.equals(key.site);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(part) + site.hashCode()) + Boolean.hashCode(propertyValue);
        }
    }
}
