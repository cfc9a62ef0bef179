package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.Arrays;
import java.util.Optional;

/** A pair of keywords that limit the size of values of one type (JSON Schema 2020-12, validation, 6.3 to 6.5). */
@Internal
public enum SizeAssertion {
    LENGTH("string", "minLength", "maxLength", "character"),
    ITEMS("array", "minItems", "maxItems", "item"),
    PROPERTIES("object", "minProperties", "maxProperties", "property");

    private final String type;
    private final String minimum;
    private final String maximum;
    private final String unit;

    SizeAssertion(String type, String minimum, String maximum, String unit) {
        this.type = type;
        this.minimum = minimum;
        this.maximum = maximum;
        this.unit = unit;
    }

    /** The pair to which a keyword belongs. */
    public static Optional<SizeAssertion> of(String keyword) {
        return Arrays.stream(values())
                .filter(pair -> pair.minimum.equals(keyword) || pair.maximum.equals(keyword))
                .findFirst();
    }

    /** The type to which the keywords apply. */
    public String type() {
        return type;
    }

    public String minimum() {
        return minimum;
    }

    public String maximum() {
        return maximum;
    }

    /** The unit that the keywords count, in the singular. */
    public String unit() {
        return unit;
    }

    public boolean appliesTo(JsonNode value) {
        return JsonValues.type(value).equals(type);
    }

    public int sizeOf(JsonNode value) {
        return this == LENGTH ? value.asText().codePointCount(0, value.asText().length()) : value.size();
    }

    /** The value of the minimum keyword in a schema; 0 if the schema does not have it. */
    public int least(JsonNode schema) {
        return CountKeywordValue.asMinimum(schema.path(minimum));
    }

    /** The value of the maximum keyword in a schema; {@link Integer#MAX_VALUE} if the schema does not have it. */
    public int most(JsonNode schema) {
        return CountKeywordValue.asMaximum(schema.path(maximum));
    }
}
