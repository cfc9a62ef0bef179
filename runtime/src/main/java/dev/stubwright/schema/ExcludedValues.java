package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/** The values that are forbidden one by one. */
final class ExcludedValues {

    private final ValueSet values;

    private ExcludedValues(ValueSet values) {
        this.values = values;
    }

    static ExcludedValues of(Collection<JsonNode> values) {
        return new ExcludedValues(ValueSet.of(values));
    }

    boolean contains(JsonNode value) {
        return values.contains(value);
    }

    /** How many different ones there are. */
    int size() {
        return values.size();
    }
}
