package dev.stubwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every schema of the official suite: what is made fits, says networknt without our help; the rest is refused. */
class SuiteSampleTests {

    private static final int INSTANCES = 20;
    private static final Duration BOUND = Duration.ofSeconds(1);

    /** What came of all wishes for one schema. */
    private record Outcome(Suite.Subject subject, List<String> misfits, List<Sample.Refusal> refusals, Duration time) {}

    @Test
    void makes_only_what_fits_and_nearly_always_something() throws IOException {
        List<Outcome> outcomes = outcomes(true);
        List<String> short_of_it = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            outcome.misfits().stream().limit(1).forEach(misfit -> short_of_it.add("misfit " + misfit));
            outcome.refusals().stream()
                    .limit(1)
                    .forEach(refusal -> short_of_it.add("refused " + outcome.subject().name() + ": " + refusal));
            assertThat(outcome.time()).as(outcome.subject().name()).isLessThan(BOUND);
        }

        assertThat(outcomes).hasSizeGreaterThan(300);
        assertThat(short_of_it).hasSizeLessThanOrEqualTo(outcomes.size() / 50);
        assertThat(outcomes).flatExtracting(Outcome::misfits).isEmpty();
    }

    @Test
    void refuses_what_has_no_instance() throws IOException {
        for (Outcome outcome : outcomes(false)) {
            assertThat(outcome.misfits()).isEmpty();
            assertThat(outcome.time()).as(outcome.subject().name()).isLessThan(BOUND);
        }
    }

    private static List<Outcome> outcomes(boolean withInstance) throws IOException {
        Map<String, JsonNode> remotes = Suite.remotes();
        List<Outcome> outcomes = new ArrayList<>();
        for (Suite.Subject subject : Suite.subjects()) {
            if (subject.hasInstance() == withInstance) {
                outcomes.add(outcome(subject, remotes));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Suite.Subject subject, Map<String, JsonNode> remotes) {
        // A registry for each, since the suite gives the same $id to several schemas.
        com.networknt.schema.Schema alone = SchemaRegistry.withDefaultDialect(
                        Dialects.getDraft202012(), builder -> builder.schemas(remotes::get, JsonNode::toString))
                .getSchema(subject.schema());
        Schema schema = new Schemas(subject.schema(), Dialect.OPENAPI_3_1, remotes).at("");
        List<String> misfits = new ArrayList<>();
        List<Sample.Refusal> refusals = new ArrayList<>();
        long time = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            Shape shape = Shape.values()[seed % Shape.values().length];
            long start = System.nanoTime();
            Sample sample = schema.sample(new Sampling(shape, Direction.RESPONSE, seed));
            time += System.nanoTime() - start;
            if (sample instanceof Sample.Refusal refusal) {
                refusals.add(refusal);
            } else if (sample instanceof Sample.Instance instance
                    && !alone.validate(instance.value()).isEmpty()) {
                misfits.add(subject.name() + ": " + instance.value() + " for " + subject.schema());
            }
        }
        return new Outcome(subject, misfits, refusals, Duration.ofNanos(time));
    }
}
