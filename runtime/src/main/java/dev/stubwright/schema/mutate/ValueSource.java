package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.StringConstraints;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.generate.GenerationContext;
import dev.stubwright.schema.generate.GenerationPath;
import dev.stubwright.schema.generate.SampleGenerator;
import dev.stubwright.schema.generate.StringGenerator;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.StackOverflowRetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Generates values for locations of an instance that is being changed, within a budget. */
@Internal
public final class ValueSource {

    private static final int MAX_TRIES = 24;
    private static final int COST = 400;

    private final SampleGenerator generator;
    private final Sampling sampling;
    private final String origin;
    private final GenerationBudget budget = new GenerationBudget();

    public ValueSource(SampleGenerator generator, Sampling sampling, String origin) {
        this.generator = generator;
        this.sampling = sampling;
        this.origin = origin;
    }

    ConstraintMerger merger() {
        return generator.merger();
    }

    Direction direction() {
        return sampling.direction();
    }

    /** The budget of the stream of instances that uses these values. */
    GenerationBudget budget() {
        return budget;
    }

    /** A value that is valid against all schemas; empty if there is none, or none was found. */
    Optional<JsonNode> generate(List<SubschemaRef> subschemas, GenerationPath path) {
        return generate(subschemas, path, context -> {});
    }

    private Optional<JsonNode> generate(
            List<SubschemaRef> subschemas, GenerationPath path, Consumer<GenerationContext> preparation) {
        if (budget.isSpent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(StackOverflowRetry.call(() -> {
                // A new context for each stack, since work on a stack that was too small must not count.
                GenerationContext context = newContext();
                preparation.accept(context);
                return counted(context, () -> generator.generate(subschemas, path, context));
            }));
        } catch (GenerationFailure | StackOverflowError failure) {
            return Optional.empty();
        }
    }

    private JsonNode counted(GenerationContext context, Supplier<JsonNode> work) {
        try {
            JsonNode generated = work.get();
            budget.spend((long) COST * context.workDone());
            return generated;
        } catch (GenerationFailure failure) {
            budget.spend((long) COST * context.workDone());
            throw failure;
        }
    }

    /** A value of one type that is valid against all schemas; empty if there is none, or none was found. */
    Optional<JsonNode> generate(List<SubschemaRef> subschemas, GenerationPath path, String type) {
        return generate(subschemas, path, context -> context.prefer(type, path))
                .filter(generated -> JsonValues.isOfType(generated, type));
    }

    /** A string that matches a regular expression; empty if none was found. */
    Optional<String> matching(String expression, InstanceLocation location) {
        return text(StringConstraints.matching(expression), location);
    }

    /** A string with constraints of its own; empty if none was found. */
    Optional<String> text(StringConstraints constraints, InstanceLocation location) {
        budget.spend(COST);
        try {
            return Optional.of(StackOverflowRetry.call(() -> {
                GenerationContext context = newContext();
                SplittableRandom random = context.random(location.generationPath(), 0);
                return StringGenerator.generate(
                        constraints, context.propertyHint(location.generationPath()), location.first(), random);
            }));
        } catch (GenerationFailure | StackOverflowError failure) {
            return Optional.empty();
        }
    }

    boolean fits(List<SubschemaRef> subschemas, JsonNode value) {
        try {
            return StackOverflowRetry.call(() -> newContext().fits(subschemas, value));
        } catch (StackOverflowError tooDeep) {
            return false;
        }
    }

    /** A valid item for an index of the array at a location, different from the others if items must be unique. */
    Optional<JsonNode> item(InstanceLocation location, JsonNode array, int index) {
        List<SubschemaRef> subschemas =
                new ArrayList<>(location.constraints().array().items().at(index));
        GenerationPath path = location.generationPath().item(index);
        for (int i = 0; i < MAX_TRIES; i++) {
            Optional<JsonNode> item = generate(subschemas, path.amongOthers(i));
            if (item.isEmpty()
                    || !location.constraints().array().isUnique()
                    || !JsonValues.contains(array, item.get())) {
                return item;
            }
        }
        return Optional.empty();
    }

    private GenerationContext newContext() {
        return generator.newContext(sampling, origin);
    }
}
