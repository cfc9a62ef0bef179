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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;

/** Invalid instances and variations of all schemas of a large published specification, on two threads. */
class OktaInvalidInstanceTests {

    /** Every nth schema is tested. */
    private static final int SHARE = Integer.getInteger("stubwright.test.share", 5);

    @Test
    void violates_each_schema_at_the_reported_location() throws IOException {
        JsonNode document = read("specs/okta-management.yaml");
        Schemas schemas = new Schemas(document, Dialect.OPENAPI_3_0);
        List<String> all = new ArrayList<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(all::add);
        // A part of the schemas, because all of them take a minute.
        List<String> names = IntStream.range(0, all.size() / SHARE)
                .mapToObj(i -> all.get(i * SHARE))
                .toList();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger instances = new AtomicInteger();

        names.parallelStream().forEach(name -> {
            Schema schema = schemas.at(JsonPointers.child("/components/schemas", name));
            for (Direction direction : Direction.values()) {
                schema.invalidInstances(direction, Carrier.JSON, 7).forEach(invalid -> {
                    instances.incrementAndGet();
                    if (schema.validate(invalid.value(), direction).stream()
                            .noneMatch(violation -> isAt(violation, invalid))) {
                        wrong.add(name + " " + direction + " " + invalid);
                    }
                });
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(instances).hasValueGreaterThan(50_000 / SHARE);
    }

    private static boolean isAt(Violation violation, InvalidInstance invalid) {
        return violation.keyword().equals(invalid.keyword())
                && violation.schemaPointer().equals(invalid.schemaPointer())
                && violation.instancePointer().startsWith(invalid.instancePointer());
    }

    private static JsonNode read(String file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 * 1024 * 1024);
        YAMLFactory yaml = YAMLFactory.builder().loaderOptions(options).build();
        return new ObjectMapper(yaml).readTree(SharedData.require(file).toFile());
    }
}
