package dev.stubwright.schema.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.function.Predicate;

/** A format that is defined by a test of JSON values. */
record CustomFormat(String name, Predicate<JsonNode> test) implements Format {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext context, JsonNode value) {
        return test.test(value);
    }
}
