package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.JsonPointers;
import dev.stubwright.SharedData;
import dev.stubwright.schema.engine.Schemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;

/** Samples of all schemas of a large published specification. */
class OktaSampleTests {

    @Test
    void generates_an_instance_of_every_schema_and_body_in_each_shape_and_direction() throws IOException {
        JsonNode document = read("specs/okta-management.yaml");
        Schemas schemas = new Schemas(document, Dialect.OPENAPI_3_0);
        List<String> pointers = new ArrayList<>();
        document.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> pointers.add(JsonPointers.child("/components/schemas", name)));
        assertThat(pointers).hasSize(1541);
        addBodies(document.path("paths"), "/paths", pointers);
        assertThat(pointers).hasSizeGreaterThan(1541 + 732);

        List<String> refusals = new ArrayList<>();
        for (String pointer : pointers) {
            for (Shape shape : Shape.values()) {
                for (Direction direction : Direction.values()) {
                    Sample sample = schemas.at(pointer).sample(new Sampling(shape, direction, 7));
                    if (sample instanceof Sample.Refusal refusal) {
                        refusals.add(pointer + " " + shape + " " + direction + ": " + refusal);
                    } else if (sample instanceof Sample.Instance instance) {
                        assertThat(schemas.at(pointer).validate(instance.value(), direction))
                                .isEmpty();
                    }
                }
            }
        }

        assertThat(refusals).isEmpty();
    }

    /** The schemas of all requests and responses, wherever they are in an operation. */
    private static void addBodies(JsonNode node, String pointer, List<String> pointers) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String child = JsonPointers.child(pointer, entry.getKey());
            if (entry.getKey().equals("content")) {
                for (Map.Entry<String, JsonNode> media : entry.getValue().properties()) {
                    if (media.getValue().has("schema")) {
                        pointers.add(JsonPointers.child(JsonPointers.child(child, media.getKey()), "schema"));
                    }
                }
            } else {
                addBodies(entry.getValue(), child, pointers);
            }
        }
    }

    private static JsonNode read(String file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 * 1024 * 1024);
        YAMLFactory yaml = YAMLFactory.builder().loaderOptions(options).build();
        return new ObjectMapper(yaml).readTree(SharedData.require(file).toFile());
    }
}
