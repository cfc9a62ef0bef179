package dev.stubwright.schema.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.json.JsonValueSet;
import java.util.Collection;

/** The values that are forbidden one by one. */
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

    /** How many different ones there are. */
    public int size() {
        return values.size();
    }
}
