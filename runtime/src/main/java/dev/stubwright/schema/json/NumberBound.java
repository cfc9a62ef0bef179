package dev.stubwright.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.Arrays;
import java.util.List;

/** The keywords that set a lower or upper bound on numbers. */
@Internal
public enum NumberBound {
    MINIMUM("minimum", true),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", true),
    MAXIMUM("maximum", false),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", false);

    private final String keyword;
    private final boolean lower;

    NumberBound(String keyword, boolean lower) {
        this.keyword = keyword;
        this.lower = lower;
    }

    /** The keywords that set a lower bound, or those that set an upper bound. */
    public static List<String> keywords(boolean lower) {
        return Arrays.stream(values())
                .filter(bound -> bound.lower == lower)
                .map(NumberBound::keyword)
                .toList();
    }

    public String keyword() {
        return keyword;
    }

    /** Whether the keyword sets a lower bound. */
    public boolean isLower() {
        return lower;
    }

    /** Whether the bound itself is excluded. OpenAPI 3.0 says so by a boolean beside {@code minimum} or {@code maximum}. */
    public boolean isExclusive(JsonNode schema) {
        return switch (this) {
            case MINIMUM -> schema.path(EXCLUSIVE_MINIMUM.keyword).booleanValue();
            case MAXIMUM -> schema.path(EXCLUSIVE_MAXIMUM.keyword).booleanValue();
            case EXCLUSIVE_MINIMUM, EXCLUSIVE_MAXIMUM -> true;
        };
    }

    /** Whether a number satisfies this keyword of a schema. */
    public boolean allows(JsonNode number, JsonNode schema) {
        int order = JsonValues.compare(number, schema.path(keyword)) * (lower ? 1 : -1);
        return isExclusive(schema) ? order > 0 : order >= 0;
    }
}
