package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stubwright.schema.engine.Schemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The optional cases of JSON Schema 2020-12 with asserted formats, compared with networknt alone. */
class OptionalSuiteTests {

    @Test
    void passes_every_format_case_that_networknt_passes() throws IOException {
        compare("optional/format", 757);
    }

    @Test
    void passes_every_other_optional_case_that_networknt_passes() throws IOException {
        compare("optional", 162);
    }

    private static void compare(String folder, int least) throws IOException {
        Map<String, JsonNode> resources = JsonSchemaTestSuite.resources();
        SchemaRegistry alone = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(uri -> {
                    JsonNode found = resources.get(uri);
                    return found == null ? null : found.toString();
                }));
        List<JsonSchemaTestSuite.Case> cases = JsonSchemaTestSuite.cases(folder);
        List<String> worse = new ArrayList<>();
        int right = 0;
        int networkntRight = 0;
        for (JsonSchemaTestSuite.Case each : cases) {
            List<Violation> violations = new Schemas(each.schema(), Dialect.OPENAPI_3_1, resources)
                    .at("")
                    .validate(each.instance().toString(), Direction.RESPONSE);
            boolean ours = violations.isEmpty() == each.valid();
            boolean theirs = isPassedByNetworknt(alone, each);
            right += ours ? 1 : 0;
            networkntRight += theirs ? 1 : 0;
            if (theirs && !ours) {
                worse.add(each + " " + each.instance() + " " + violations);
            }
        }
        assertThat(worse).isEmpty();
        assertThat(right).isBetween(Math.max(networkntRight, least), cases.size());
    }

    private static boolean isPassedByNetworknt(SchemaRegistry registry, JsonSchemaTestSuite.Case each) {
        try {
            boolean valid = registry.getSchema(each.schema())
                    .validate(
                            each.instance(),
                            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .isEmpty();
            return valid == each.valid();
        } catch (RuntimeException | StackOverflowError stumbled) {
            return false;
        }
    }
}
