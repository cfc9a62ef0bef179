package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import java.util.function.Function;

/** A keyword that networknt validates with a validator of ours. */
record CustomKeyword(String name, Function<CustomKeyword.Use, KeywordValidator> factory) implements Keyword {

    CustomKeyword(KeywordType type, Function<Use, KeywordValidator> factory) {
        this(type.getValue(), factory);
    }

    /** The keyword in one schema. */
    record Use(Keyword keyword, SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {

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
        return factory.apply(new Use(this, location, value, parent, context));
    }
}
