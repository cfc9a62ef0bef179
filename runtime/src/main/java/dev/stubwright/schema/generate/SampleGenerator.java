package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.json.DeepStack;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.match.InstanceMatcher;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.reference.SchemaResources;
import dev.stubwright.schema.validate.SchemaValidator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes instances of a document's schemas. What it makes is judged before it is handed out. */
@Internal
public final class SampleGenerator implements ValueGenerator {

    private static final int ROUNDS = 8;
    private static final int DEEPEST = 24;
    private static final int FURTHER_TRIES = 6;

    private final SchemaValidator judge;
    private final InstanceMatcher quick;
    private final ConstraintMerger merger;
    private final ListedValueGenerator listed = new ListedValueGenerator();
    private final ObjectGenerator objects;
    private final ArrayGenerator arrays;
    private final PropertyMeanings meanings = new PropertyMeanings();

    public SampleGenerator(Dialect dialect, SchemaResources resources, SchemaValidator judge) {
        ReferenceResolver references = new ReferenceResolver(resources, dialect);
        this.judge = judge;
        this.quick = new InstanceMatcher(references, dialect, resources);
        this.merger = new ConstraintMerger(dialect, resources, references);
        this.objects = new ObjectGenerator(this, merger);
        this.arrays = new ArrayGenerator(this, merger);
    }

    public GenerationContext making(Sampling sampling, String origin) {
        return new GenerationContext(judge, quick, meanings, sampling, origin);
    }

    public ConstraintMerger merger() {
        return merger;
    }

    public Sample sample(String pointer, Sampling sampling) {
        try {
            return DeepStack.call(() -> firstFitting(pointer, sampling));
        } catch (StackOverflowError endless) {
            return new Sample.Refusal(pointer, "it is nested too deep, or refers to itself without end", List.of());
        }
    }

    private Sample firstFitting(String pointer, Sampling sampling) {
        GenerationContext making = making(sampling, pointer);
        Sample.Refusal refusal = new Sample.Refusal(pointer, "nothing was tried", List.of());
        for (int round = 0; round < ROUNDS; round++) {
            try {
                JsonNode value = make(List.of(merger.lookup().start(pointer)), GenerationPath.root(), making);
                List<Violation> violations = judge.validate(pointer, value, sampling.direction());
                if (violations.isEmpty()) {
                    return new Sample.Instance(value);
                }
                Violation first = violations.get(0);
                refusal = new Sample.Refusal(
                        first.schemaPointer(),
                        "of " + ROUNDS + " instances none fits; the last one breaks " + first,
                        List.of());
                making.learn(violations);
            } catch (GenerationFailure refused) {
                return refusal(refused);
            }
        }
        return refusal;
    }

    private static Sample.Refusal refusal(GenerationFailure refused) {
        return new Sample.Refusal(
                refused.pointer(),
                refused.reason(),
                refused.contradiction().stream()
                        .map(SubschemaRef::shown)
                        .distinct()
                        .toList());
    }

    @Override
    public JsonNode make(List<SubschemaRef> pointers, GenerationPath place, GenerationContext making) {
        if (place.depth() > DEEPEST) {
            throw new GenerationFailure(SubschemaRef.first(pointers), "it contains itself without end");
        }
        making.step(SubschemaRef.first(pointers));
        BranchSearch ways = new BranchSearch(merger, pointers, place, making);
        int attempt = 0;
        for (Optional<BranchDecision> way = ways.next(); way.isPresent(); way = ways.next()) {
            SplittableRandom chance = making.chance(place, attempt);
            try {
                JsonNode value = make(way.get(), pointers, place, making, chance, attempt++);
                Optional<String> broken = way.get().constraints().needsCheck()
                        ? making.broken(way.get().subschemas(), value)
                        : Optional.empty();
                if (broken.isEmpty()) {
                    return value;
                }
                ways.fail(new GenerationFailure(
                        broken.get(),
                        "nothing was found that fits; the last try, " + JsonValues.describe(value) + ", breaks "
                                + ReferenceResolver.bare(broken.get())));
            } catch (GenerationFailure refused) {
                ways.fail(way.get().constraints().inexact() ? refused.asUnknown() : refused);
            }
        }
        throw ways.refusal();
    }

    private JsonNode make(
            BranchDecision decision,
            List<SubschemaRef> pointers,
            GenerationPath place,
            GenerationContext making,
            SplittableRandom chance,
            int attempt) {
        ValueConstraints constraints = decision.constraints();
        GenerationPath here = place.making(decision.entries());
        List<JsonNode> allowed = constraints.values().allowed();
        JsonNode known = allowed == null
                ? attempt > 0 ? null : listed.example(constraints, pointers, here, making)
                : listed.pick(allowed, decision, here, making, chance);
        if (known != null) {
            return known;
        }
        List<String> types = constraints.candidates();
        if (types.contains("null") && here.recurrences(decision.entries()) > 0) {
            types = GenerationContext.first("null", types);
        }
        types = making.order(types, place);
        GenerationFailure first = null;
        boolean certain = true;
        for (int i = 0; i < types.size(); i++) {
            // Another attempt at an open or mixed schema begins with another type.
            String type = types.get((i + decision.luck() / 2) % types.size());
            try {
                return make(type, decision, here, making, chance);
            } catch (GenerationFailure refused) {
                first = first == null ? refused : first;
                certain &= refused.isCertain();
            }
        }
        GenerationFailure why = first == null ? new GenerationFailure(constraints.first(), "no type is left") : first;
        throw certain ? why : why.asUnknown();
    }

    private JsonNode make(
            String type,
            BranchDecision decision,
            GenerationPath place,
            GenerationContext making,
            SplittableRandom chance) {
        ValueConstraints constraints = decision.constraints();
        JsonNode last = null;
        for (int i = 0; i < FURTHER_TRIES; i++) {
            JsonNode value = once(type, decision, place, making, chance);
            if (!constraints.excludes(value) && !making.isTaken(place, value)) {
                return value;
            }
            last = value;
        }
        throw last != null && last.isNull() && !making.isDistinct(place)
                ? GenerationFailure.contradiction(
                        "null is the only value of its type, and "
                                + ReferenceResolver.bare(constraints.excludedSource()) + " forbids it",
                        constraints.types().source(),
                        constraints.excludedSource())
                : new GenerationFailure(constraints.first(), "only values were found that must not be there");
    }

    private JsonNode once(
            String type,
            BranchDecision decision,
            GenerationPath place,
            GenerationContext making,
            SplittableRandom chance) {
        ValueConstraints constraints = decision.constraints();
        return switch (type) {
            case "object" -> objects.make(decision, place, making, chance);
            case "array" -> arrays.make(decision, place, making, chance);
            case "string" ->
                TextNode.valueOf(
                        StringGenerator.make(constraints.string(), making.hint(place), constraints.first(), chance));
            case "number", "integer" ->
                NumberGenerator.make(
                        constraints.number(), type.equals("integer"), place.name(), constraints.first(), chance);
            case "boolean" -> listed.flag(constraints, place, making, chance);
            default -> NullNode.getInstance();
        };
    }
}
