package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import dev.stubwright.schema.engine.Schemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every schema of the official suite that has an instance: variations are valid and invalid instances fail, says networknt alone. */
class SuiteInvalidInstanceTests {

    @Test
    void breaks_what_it_says_and_nothing_that_it_does_not() throws IOException {
        Map<String, JsonNode> resources = JsonSchemaTestSuite.resources();
        List<String> wrong = new ArrayList<>();
        int broken = 0;
        int instances = 0;
        int variations = 0;
        Set<JsonNode> schemas = schemas();
        for (JsonNode document : schemas) {
            Schema schema = new Schemas(document, Dialect.OPENAPI_3_1, resources).at("");
            com.networknt.schema.Schema alone = alone(document, resources);
            for (Variation variation : schema.variations(Direction.RESPONSE, 1).toList()) {
                variations++;
                if (!alone.validate(variation.value()).isEmpty()) {
                    wrong.add(variation + " by " + document);
                }
            }
            List<InvalidInstance> found =
                    schema.invalidInstances(Direction.RESPONSE, Carrier.JSON, 1).toList();
            broken += found.isEmpty() ? 0 : 1;
            for (InvalidInstance invalid : found) {
                instances++;
                if (alone.validate(invalid.value()).stream().noneMatch(error -> isAt(error, invalid))) {
                    wrong.add(invalid + " by " + document);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(schemas).hasSizeGreaterThan(300);
        assertThat(broken).isGreaterThan(schemas.size() * 7 / 10);
        assertThat(instances).isGreaterThan(700);
        assertThat(variations).isGreaterThan(1_500);
    }

    /** networknt tells of an anyOf only what is wrong with each branch. */
    private static boolean isAt(Error error, InvalidInstance invalid) {
        return invalid.keyword().equals(error.getKeyword())
                || (invalid.keyword().equals("anyOf")
                        && error.getEvaluationPath().toString().contains("/anyOf/"));
    }

    private static Set<JsonNode> schemas() throws IOException {
        Set<JsonNode> schemas = new LinkedHashSet<>();
        for (JsonSchemaTestSuite.Case test : JsonSchemaTestSuite.cases("")) {
            if (test.valid()) {
                schemas.add(test.schema());
            }
        }
        return schemas;
    }

    /** A registry for each, since the suite gives the same $id to several schemas. */
    private static com.networknt.schema.Schema alone(JsonNode document, Map<String, JsonNode> resources) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        return SchemaRegistry.withDefaultDialect(
                        Dialects.getDraft202012(),
                        builder -> builder.schemaRegistryConfig(config).schemas(resources::get, JsonNode::toString))
                .getSchema(document);
    }
}
