package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Shape;
import dev.stubwright.schema.Variation;
import dev.stubwright.schema.generate.SampleGenerator;
import dev.stubwright.schema.validate.SchemaValidator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Generates valid instances that cover a schema: changes a valid instance at one location, and validates it. An instance to
 * which other schemas apply, since it takes another branch for example, becomes the base of further variations.
 */
@Internal
public final class VariationGenerator {

    private static final int MAX_BASES = 48;
    private static final Set<Variation.Kind> NEW_BASES =
            EnumSet.of(Variation.Kind.BRANCH, Variation.Kind.TYPE, Variation.Kind.EXTRA);

    private final String pointer;
    private final SampleGenerator generator;
    private final Direction direction;
    private final long seed;
    private final InstanceWalker walker;
    private final CandidateCheck check;
    private final BoundaryValues boundaries;
    private final TypesAndExtras typesAndExtras;
    private final ValueSource values;
    private final Set<Coverage> covered = new HashSet<>();
    private final Deque<JsonNode> bases = new ArrayDeque<>();
    private int newBases;

    private record Coverage(String pathPattern, Variation.Kind kind, String schemaPointer, String detail) {}

    public VariationGenerator(
            String pointer, SchemaValidator validator, SampleGenerator generator, Direction direction, long seed) {
        this.pointer = pointer;
        this.generator = generator;
        this.direction = direction;
        this.seed = seed;
        this.values = new ValueSource(generator, new Sampling(Shape.TYPICAL, direction, seed), pointer);
        this.check = new CandidateCheck(validator, values);
        this.walker = new InstanceWalker(values);
        this.boundaries = new BoundaryValues(values);
        this.typesAndExtras = new TypesAndExtras(values);
    }

    public Stream<Variation> variations() {
        List<Variation> shapes = new ArrayList<>();
        sample(Shape.MINIMAL, Variation.Kind.MINIMAL).ifPresent(shapes::add);
        sample(Shape.TYPICAL, Variation.Kind.TYPICAL).ifPresent(shapes::add);
        sample(Shape.MAXIMAL, Variation.Kind.MAXIMAL).ifPresent(shapes::add);
        if (shapes.isEmpty()) {
            return Stream.empty();
        }
        bases.add(shapes.get(shapes.size() - 1).value());
        return Stream.concat(shapes.stream(), fromBases(this::all));
    }

    /** Valid instances to which different schemas apply, the one that covers most first. */
    public Stream<JsonNode> bases() {
        Optional<JsonNode> first = Stream.of(Shape.MAXIMAL, Shape.TYPICAL, Shape.MINIMAL)
                .flatMap(shape -> sample(shape, Variation.Kind.MAXIMAL).stream())
                .map(Variation::value)
                .findFirst();
        if (first.isEmpty()) {
            return Stream.empty();
        }
        bases.add(first.get());
        return Stream.concat(
                first.stream(), fromBases(this::applyingOtherSchemas).map(Variation::value));
    }

    private Optional<Variation> sample(Shape shape, Variation.Kind kind) {
        return generator.sample(pointer, new Sampling(shape, direction, seed)) instanceof Sample.Instance generated
                ? Optional.of(new Variation(kind, "", pointer, generated.value()))
                : Optional.empty();
    }

    /** The variations of all bases, including bases that are found meanwhile. */
    private Stream<Variation> fromBases(Function<InstanceLocation, Stream<VariationCandidate>> candidates) {
        return Stream.iterate(this, any -> !bases.isEmpty(), any -> any)
                .flatMap(any -> fromBase(bases.remove(), candidates));
    }

    private Stream<Variation> fromBase(
            JsonNode base, Function<InstanceLocation, Stream<VariationCandidate>> candidates) {
        return walker.locations(pointer, base).stream().flatMap(location -> candidates
                .apply(location)
                .takeWhile(any -> !values.budget().isSpent())
                .flatMap(candidate -> variation(base, candidate).stream()));
    }

    private Stream<VariationCandidate> all(InstanceLocation location) {
        return Stream.concat(boundaries.of(location), applyingOtherSchemas(location));
    }

    private Stream<VariationCandidate> applyingOtherSchemas(InstanceLocation location) {
        return Stream.concat(BranchAlternatives.of(location, values), typesAndExtras.of(location));
    }

    private Optional<Variation> variation(JsonNode base, VariationCandidate candidate) {
        InstanceLocation location = candidate.location();
        if (!covered.add(new Coverage(
                location.pathPattern(), candidate.kind(), candidate.schemaPointer(), candidate.detail()))) {
            values.budget().spend(10);
            return Optional.empty();
        }
        Optional<Variation> found = candidate
                .values()
                .filter(value -> check.isValid(location, value))
                .findFirst()
                .map(value -> JsonEdit.replace(base, location.path(), value))
                .map(whole -> new Variation(candidate.kind(), location.path(), candidate.schemaPointer(), whole));
        if (NEW_BASES.contains(candidate.kind()) && newBases < MAX_BASES) {
            found.ifPresent(variation -> {
                newBases++;
                bases.add(variation.value());
            });
        }
        return found;
    }
}
