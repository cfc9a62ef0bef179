package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
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
 * Makes the instances that show what a schema allows: takes a fitting instance, changes it in one place, and asks the judge.
 * Where a change goes another way, at a {@code oneOf} for example, what follows is shown as well.
 */
final class Variations {

    private static final int MOST_BASES = 48;
    private static final Set<Variation.Kind> LEADING_ON =
            EnumSet.of(Variation.Kind.BRANCH, Variation.Kind.TYPE, Variation.Kind.EXTRA);

    private final String pointer;
    private final SampleMaker maker;
    private final Direction direction;
    private final long seed;
    private final Walk walk;
    private final Trial trial;
    private final Edges edges;
    private final Openings openings;
    private final Supply supply;
    private final Set<Shown> seen = new HashSet<>();
    private final Deque<JsonNode> bases = new ArrayDeque<>();
    private int taken;

    private record Shown(String shape, Variation.Kind kind, String schemaPointer, String detail) {}

    Variations(String pointer, Judge judge, SampleMaker maker, Direction direction, long seed) {
        this.pointer = pointer;
        this.maker = maker;
        this.direction = direction;
        this.seed = seed;
        this.supply = new Supply(maker, new Sampling(Shape.TYPICAL, direction, seed), pointer);
        this.trial = new Trial(judge, supply);
        this.walk = new Walk(maker.merger(), supply);
        this.edges = new Edges(supply, maker.merger());
        this.openings = new Openings(supply);
    }

    Stream<Variation> stream() {
        List<Variation> shapes = new ArrayList<>();
        shape(Shape.MINIMAL, Variation.Kind.MINIMAL).ifPresent(shapes::add);
        shape(Shape.TYPICAL, Variation.Kind.TYPICAL).ifPresent(shapes::add);
        shape(Shape.MAXIMAL, Variation.Kind.MAXIMAL).ifPresent(shapes::add);
        if (shapes.isEmpty()) {
            return Stream.empty();
        }
        bases.add(shapes.get(shapes.size() - 1).value());
        return Stream.concat(
                shapes.stream(),
                Stream.iterate(this, any -> !bases.isEmpty(), any -> any).flatMap(any -> around(bases.remove())));
    }

    /** Fitting instances that differ in the way that they go, the one that shows most first. */
    Stream<JsonNode> bases() {
        Optional<JsonNode> first = Stream.of(Shape.MAXIMAL, Shape.TYPICAL, Shape.MINIMAL)
                .flatMap(shape -> shape(shape, Variation.Kind.MAXIMAL).stream())
                .map(Variation::value)
                .findFirst();
        if (first.isEmpty()) {
            return Stream.empty();
        }
        bases.add(first.get());
        return Stream.concat(
                first.stream(),
                Stream.iterate(this, any -> !bases.isEmpty(), any -> any)
                        .flatMap(any -> elsewhere(bases.remove()).map(Variation::value)));
    }

    private Optional<Variation> shape(Shape shape, Variation.Kind kind) {
        return maker.sample(pointer, new Sampling(shape, direction, seed)) instanceof Sample.Instance made
                ? Optional.of(new Variation(kind, "", pointer, made.value()))
                : Optional.empty();
    }

    private Stream<Variation> around(JsonNode base) {
        return from(base, spot -> Stream.concat(edges.of(spot), ways(spot)));
    }

    private Stream<Variation> elsewhere(JsonNode base) {
        return from(base, this::ways);
    }

    private Stream<Variation> from(JsonNode base, Function<Spot, Stream<Change>> changes) {
        return walk.spots(pointer, base).stream().flatMap(spot -> {
            String shape = spot.shape();
            return changes.apply(spot)
                    .takeWhile(any -> !supply.effort().isSpent())
                    .flatMap(change -> show(base, shape, change).stream());
        });
    }

    /** Changes after which other schemas apply than before. */
    private Stream<Change> ways(Spot spot) {
        return Stream.concat(Branches.of(spot, supply), openings.of(spot));
    }

    private Optional<Variation> show(JsonNode base, String shape, Change change) {
        Spot spot = change.spot();
        if (!seen.add(new Shown(shape, change.kind(), change.schemaPointer(), change.detail()))) {
            supply.effort().spend(10);
            return Optional.empty();
        }
        Optional<Variation> shown = change.values()
                .filter(value -> trial.fits(spot, value))
                .findFirst()
                .map(value -> Edit.replace(base, spot.path(), value))
                .map(whole -> new Variation(change.kind(), spot.path(), change.schemaPointer(), whole));
        if (LEADING_ON.contains(change.kind()) && taken < MOST_BASES) {
            shown.ifPresent(variation -> {
                taken++;
                bases.add(variation.value());
            });
        }
        return shown;
    }
}
