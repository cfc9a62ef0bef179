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
import dev.stubwright.schema.json.DeepStack;
import dev.stubwright.schema.json.JsonValues;
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

    private final SampleGenerator maker;
    private final Sampling sampling;
    private final String origin;
    private final GenerationBudget budget = new GenerationBudget();

    public ValueSource(SampleGenerator maker, Sampling sampling, String origin) {
        this.maker = maker;
        this.sampling = sampling;
        this.origin = origin;
    }

    ConstraintMerger merger() {
        return maker.merger();
    }

    Direction direction() {
        return sampling.direction();
    }

    /** The budget of the stream of instances that uses these values. */
    GenerationBudget budget() {
        return budget;
    }

    /** A value that is valid against all of some schemas; empty if there is none, or none was found. */
    Optional<JsonNode> make(List<SubschemaRef> pointers, GenerationPath place) {
        return make(pointers, place, making -> {});
    }

    private Optional<JsonNode> make(
            List<SubschemaRef> pointers, GenerationPath place, Consumer<GenerationContext> preparation) {
        if (budget.isSpent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DeepStack.call(() -> {
                // A new one for each stack: work on a stack that was too small must not count.
                GenerationContext making = making();
                preparation.accept(making);
                return counted(making, () -> maker.make(pointers, place, making));
            }));
        } catch (GenerationFailure | StackOverflowError refused) {
            return Optional.empty();
        }
    }

    private JsonNode counted(GenerationContext making, Supplier<JsonNode> work) {
        try {
            JsonNode made = work.get();
            budget.spend((long) COST * making.effort());
            return made;
        } catch (GenerationFailure refused) {
            budget.spend((long) COST * making.effort());
            throw refused;
        }
    }

    /** A value of one type that is valid against all of some schemas; empty if there is none, or none was found. */
    Optional<JsonNode> make(List<SubschemaRef> pointers, GenerationPath place, String type) {
        return make(pointers, place, making -> making.prefer(type, place))
                .filter(made -> JsonValues.isOfType(made, type));
    }

    /** A string that matches a regular expression; empty if none was found. */
    Optional<String> matching(String expression, InstanceLocation location) {
        return text(StringConstraints.matching(expression), location);
    }

    /** A string with constraints of its own; empty if none was found. */
    Optional<String> text(StringConstraints asked, InstanceLocation location) {
        budget.spend(COST);
        try {
            return Optional.of(DeepStack.call(() -> {
                GenerationContext making = making();
                SplittableRandom chance = making.chance(location.place(), 0);
                return StringGenerator.make(asked, making.hint(location.place()), location.first(), chance);
            }));
        } catch (GenerationFailure | StackOverflowError refused) {
            return Optional.empty();
        }
    }

    boolean fits(List<SubschemaRef> pointers, JsonNode value) {
        try {
            return DeepStack.call(() -> making().fits(pointers, value));
        } catch (StackOverflowError endless) {
            return false;
        }
    }

    /** A valid item for an index of the array at a location, different from the others if items must be unique. */
    Optional<JsonNode> item(InstanceLocation location, JsonNode array, int index) {
        List<SubschemaRef> pointers =
                new ArrayList<>(location.demand().array().items().at(index));
        GenerationPath place = location.place().item(index);
        for (int i = 0; i < MAX_TRIES; i++) {
            Optional<JsonNode> item = make(pointers, place.amongOthers(i));
            if (item.isEmpty() || !location.demand().array().isUnique() || !JsonValues.contains(array, item.get())) {
                return item;
            }
        }
        return Optional.empty();
    }

    private GenerationContext making() {
        return maker.making(sampling, origin);
    }
}
