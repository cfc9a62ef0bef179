package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;

/** All schemas of a large specification as it is published. */
class OktaSampleTests {

    @Test
    void makes_an_instance_of_nearly_every_schema_in_each_shape_and_direction() throws IOException {
        JsonNode document = read("specs/okta-management.yaml");
        Schemas schemas = new Schemas(document, Dialect.OPENAPI_3_0);
        List<String> refusals = new ArrayList<>();
        int wishes = 0;

        Iterator<String> names = document.at("/components/schemas").fieldNames();
        while (names.hasNext()) {
            Schema schema = schemas.at(Pointers.child("/components/schemas", names.next()));
            for (Shape shape : Shape.values()) {
                for (Direction direction : Direction.values()) {
                    wishes++;
                    if (schema.sample(new Sampling(shape, direction, 7)) instanceof Sample.Refusal refusal) {
                        refusals.add(schema.pointer() + " " + shape + " " + direction + ": " + refusal);
                    }
                }
            }
        }

        assertThat(refusals).hasSizeLessThan(wishes / 50);
    }

    private static JsonNode read(String file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 * 1024 * 1024);
        YAMLFactory yaml = YAMLFactory.builder().loaderOptions(options).build();
        return new ObjectMapper(yaml).readTree(SharedData.require(file).toFile());
    }
}
