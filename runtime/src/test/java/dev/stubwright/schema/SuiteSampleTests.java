package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.stubwright.schema.engine.Schemas;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Samples of every schema of the official suite. networknt alone confirms that they are valid. */
class SuiteSampleTests {

    private static final int INSTANCES = 20;
    /** The limit on CPU time for one instance, including the first one of a schema. */
    private static final Duration BOUND = Duration.ofSeconds(1);

    private static final Duration HANGING = Duration.ofSeconds(60);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The results of all sampling options for a schema. */
    private record Outcome(JsonSchemaTestSuite.Subject subject, List<String> misfits, List<Sample.Refusal> refusals) {}

    @Test
    void generates_only_valid_instances_and_rarely_none() throws IOException {
        List<Outcome> outcomes = outcomes(true);
        List<String> refused = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            outcome.refusals().stream()
                    .limit(1)
                    .forEach(refusal -> refused.add(outcome.subject().name() + ": " + refusal));
        }

        assertThat(outcomes).hasSizeGreaterThan(300);
        assertThat(outcomes).flatExtracting(Outcome::misfits).isEmpty();
        assertThat(refused).hasSizeLessThanOrEqualTo(outcomes.size() / 50);
        // No satisfiable schema is reported as contradictory.
        assertThat(outcomes).flatExtracting(Outcome::refusals).allSatisfy(refusal -> assertThat(refusal.contradiction())
                .isEmpty());
    }

    @Test
    void recognizes_schemas_without_instances() throws IOException {
        List<String> unrecognized = new ArrayList<>();
        int recognized = 0;
        for (Outcome outcome : outcomes(false)) {
            // networknt also rejects values that are not arrays, contrary to the specification (validation, 6.4.4 and
            // 6.4.5).
            assertThat(outcome.misfits())
                    .allMatch(text -> text.startsWith("minContains.json: maxContains < minContains: \""));
            for (Sample.Refusal refusal : outcome.refusals()) {
                recognized++;
                if (refusal.contradiction().isEmpty()) {
                    unrecognized.add(outcome.subject().name() + ": " + refusal);
                }
            }
        }

        assertThat(unrecognized).isEmpty();
        assertThat(recognized).isGreaterThan(200);
    }

    private static List<Outcome> outcomes(boolean withInstance) throws IOException {
        Map<String, JsonNode> remotes = JsonSchemaTestSuite.resources();
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonSchemaTestSuite.Subject subject : JsonSchemaTestSuite.subjects()) {
            if (subject.hasInstance() == withInstance) {
                outcomes.add(outcome(subject, remotes));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(JsonSchemaTestSuite.Subject subject, Map<String, JsonNode> remotes) {
        // Each schema has its own registry, because several schemas of the suite have the same $id.
        com.networknt.schema.Schema alone = SchemaRegistry.withDefaultDialect(
                        Dialects.getDraft202012(), builder -> builder.schemas(remotes::get, JsonNode::toString))
                .getSchema(subject.schema());
        Schema schema = new Schemas(subject.schema(), Dialect.OPENAPI_3_1, remotes).at("");
        List<String> misfits = new ArrayList<>();
        List<Sample.Refusal> refusals = new ArrayList<>();
        for (int seed = 0; seed < INSTANCES; seed++) {
            Shape shape = List.of(Shape.values()).get(seed % Shape.values().length);
            long chance = seed;
            Sample sample = assertTimeoutPreemptively(
                    HANGING,
                    () -> bounded(() -> schema.sample(new Sampling(shape, Direction.RESPONSE, chance)), subject.name()),
                    subject.name());
            if (sample instanceof Sample.Refusal refusal) {
                refusals.add(refusal);
            } else if (sample instanceof Sample.Instance instance
                    && !alone.validate(instance.value()).isEmpty()) {
                misfits.add(subject.name() + ": " + instance.value() + " for " + subject.schema());
            }
        }
        return new Outcome(subject, misfits, refusals);
    }

    private static Sample bounded(Supplier<Sample> making, String name) {
        long start = THREADS.getCurrentThreadCpuTime();
        Sample made = making.get();
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                .as("processor time for an instance of %s", name)
                .isLessThan(BOUND);
        return made;
    }
}
