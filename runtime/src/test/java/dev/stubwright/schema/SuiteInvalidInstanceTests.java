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

/** Variations and invalid instances of every satisfiable schema of the official suite, checked by networknt alone. */
class SuiteInvalidInstanceTests {

    @Test
    void violates_the_reported_keyword_and_no_unrelated_one() throws IOException {
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

    /** For anyOf, networknt reports only the errors of the branches. */
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

    /** Each schema has its own registry, because several schemas of the suite have the same $id. */
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
