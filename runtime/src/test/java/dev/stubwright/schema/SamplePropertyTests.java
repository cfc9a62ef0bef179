package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.engine.Schemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Samples of random schemas. */
class SamplePropertyTests {

    @Property(tries = 500, seed = "20261123", shrinking = ShrinkingMode.OFF)
    void every_instance_is_valid_according_to_networknt(
            @ForAll("schemas") JsonNode document, @ForAll Shape shape, @ForAll long seed) {
        Schema schema = new Schemas(document, Dialect.OPENAPI_3_1).at("");

        Sample sample = schema.sample(new Sampling(shape, Direction.RESPONSE, seed));

        Statistics.label("made").collect(sample instanceof Sample.Instance).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 70));
        if (sample instanceof Sample.Instance instance) {
            assertThat(fits(alone(document), instance.value()))
                    .as(instance.value() + " by " + document)
                    .isTrue();
        }
    }

    @Property(tries = 500, seed = "20261124", shrinking = ShrinkingMode.OFF)
    void a_refusal_has_a_location_and_a_reason_and_is_proven_only_if_no_value_is_valid(
            @ForAll("schemas") JsonNode document, @ForAll Shape shape) {
        Schema schema = new Schemas(document, Dialect.OPENAPI_3_1).at("");

        Sample sample = schema.sample(new Sampling(shape, Direction.RESPONSE, 1));

        if (sample instanceof Sample.Refusal refusal) {
            Statistics.label("certain").collect(!refusal.contradiction().isEmpty());
            assertThat(refusal.reason()).as(document.toString()).hasSizeGreaterThan(15);
            assertThat(JsonPointers.resolve(document, refusal.pointer()).isMissingNode())
                    .as(refusal + " by " + document)
                    .isFalse();
            assertThat(refusal.contradiction()).allSatisfy(pointer -> assertThat(
                            JsonPointers.resolve(document, pointer).isMissingNode())
                    .as(refusal + " by " + document)
                    .isFalse());
            if (!refusal.contradiction().isEmpty()) {
                com.networknt.schema.Schema alone = alone(document);
                assertThat(RandomSchemas.pool())
                        .as(refusal + " by " + document)
                        .noneMatch(value ->
                                schema.validate(value, Direction.RESPONSE).isEmpty() || fitsWithFormats(alone, value));
            }
        }
    }

    @Property(tries = 600, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void reports_no_contradiction_for_components_with_an_instance(
            @ForAll("components") JsonNode document, @ForAll Dialect dialect, @ForAll Shape shape) {
        Schema schema = new Schemas(document, dialect).at("/components/schemas/Root");

        Sample sample = schema.sample(new Sampling(shape, Direction.RESPONSE, 1));

        boolean proved = sample instanceof Sample.Refusal refusal
                && !refusal.contradiction().isEmpty();
        Statistics.label("proved").collect(proved).coverage(coverage -> coverage.check(true)
                .count(count -> count > 10));
        if (proved) {
            assertThat(RandomSchemas.pool())
                    .as(sample + " by " + dialect + " of " + document)
                    .noneMatch(
                            value -> schema.validate(value, Direction.RESPONSE).isEmpty());
        }
    }

    @Property(tries = 8, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void generates_the_same_instances_on_all_threads_in_any_order(@ForAll long seed) throws Exception {
        List<JsonNode> documents = new ArrayList<>();
        List<Sampling> samplings = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            documents.add(RandomSchemas.document(random, 4));
            samplings.add(new Sampling(List.of(Shape.values()).get(i % 3), Direction.RESPONSE, i));
        }
        List<Schemas> shared = documents.stream()
                .map(document -> new Schemas(document, Dialect.OPENAPI_3_1))
                .toList();
        Map<Integer, String> expected = new TreeMap<>();
        for (int i = 0; i < documents.size(); i++) {
            expected.put(
                    i,
                    new Schemas(documents.get(i), Dialect.OPENAPI_3_1)
                            .at("")
                            .sample(samplings.get(i))
                            .toString());
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Map<Integer, String>>> results = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                List<Integer> order = new ArrayList<>(expected.keySet());
                Collections.shuffle(order, new Random(seed + thread));
                results.add(threads.submit(() -> {
                    Map<Integer, String> made = new ConcurrentHashMap<>();
                    for (int i : order) {
                        made.put(
                                i, shared.get(i).at("").sample(samplings.get(i)).toString());
                    }
                    return made;
                }));
            }
            for (Future<Map<Integer, String>> result : results) {
                assertThat(new TreeMap<>(result.get())).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Provide
    Arbitrary<JsonNode> schemas() {
        return Arbitraries.randomValue(random -> RandomSchemas.document(random, 5));
    }

    @Provide
    Arbitrary<JsonNode> components() {
        return Arbitraries.randomValue(random -> RandomSchemas.components(random, 4));
    }

    private static boolean fits(com.networknt.schema.Schema alone, JsonNode value) {
        try {
            return alone.validate(value).isEmpty();
        } catch (StackOverflowError | SchemaException meaningless) {
            // A circular or unresolvable reference.
            return false;
        }
    }

    private static boolean fitsWithFormats(com.networknt.schema.Schema alone, JsonNode value) {
        try {
            return alone.validate(
                            value,
                            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .isEmpty();
        } catch (StackOverflowError | SchemaException meaningless) {
            return false;
        }
    }

    private static com.networknt.schema.Schema alone(JsonNode document) {
        return SchemaRegistry.withDefaultDialect(Dialects.getDraft202012()).getSchema(document);
    }
}
