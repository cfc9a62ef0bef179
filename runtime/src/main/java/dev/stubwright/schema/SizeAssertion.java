package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/** A pair of keywords that limit the size of values of one type (JSON Schema 2020-12, validation, 6.3 to 6.5). */
enum SizeAssertion {
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
    static Optional<SizeAssertion> of(String keyword) {
        return Arrays.stream(values())
                .filter(pair -> pair.minimum.equals(keyword) || pair.maximum.equals(keyword))
                .findFirst();
    }

    /** The type to which the keywords apply. */
    String type() {
        return type;
    }

    String minimum() {
        return minimum;
    }

    String maximum() {
        return maximum;
    }

    /** What the keywords count, in the singular. */
    String unit() {
        return unit;
    }

    boolean appliesTo(JsonNode value) {
        return Values.type(value).equals(type);
    }

    int sizeOf(JsonNode value) {
        return this == LENGTH ? value.asText().codePointCount(0, value.asText().length()) : value.size();
    }

    /** The minimum that a schema requires; 0 if it has none. */
    int least(JsonNode schema) {
        return Limits.lower(schema.path(minimum));
    }

    /** The maximum that a schema allows; {@link Integer#MAX_VALUE} if it has none. */
    int most(JsonNode schema) {
        return Limits.upper(schema.path(maximum));
    }
}
