package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.json.JsonValueSet;
import java.util.Collection;

/** The values that a negated {@code enum} or {@code const} forbids. */
@Internal
public final class ExcludedValues {

    private final JsonValueSet values;

    private ExcludedValues(JsonValueSet values) {
        this.values = values;
    }

    static ExcludedValues of(Collection<JsonNode> values) {
        return new ExcludedValues(JsonValueSet.of(values));
    }

    boolean contains(JsonNode value) {
        return values.contains(value);
    }

    /** The number of distinct values. */
    public int size() {
        return values.size();
    }
}
