package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import java.util.function.Function;

/** A networknt keyword with a custom validator. */
record CustomKeyword(String name, Function<CustomKeyword.Occurrence, KeywordValidator> factory) implements Keyword {

    CustomKeyword(KeywordType type, Function<Occurrence, KeywordValidator> factory) {
        this(type.getValue(), factory);
    }

    /** An occurrence of the keyword in a schema. */
    record Occurrence(Keyword keyword, SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {

        /** @throws IllegalArgumentException if the value is not an array */
        JsonNode array() {
            if (!value.isArray()) {
                throw new IllegalArgumentException("not an array: " + value);
            }
            return value;
        }
    }

    @Override
    public String getValue() {
        return name;
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return factory.apply(new Occurrence(this, location, value, parent, context));
    }
}
