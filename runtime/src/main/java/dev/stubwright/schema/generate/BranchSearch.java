package dev.stubwright.schema.generate;

import dev.stubwright.schema.Shape;
import dev.stubwright.schema.constraint.BranchChoice;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.InitialConstraints;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ways to fit some schemas, one after the other: first as they are written, then again with more than must be there,
 * then with that what the branches of a {@code oneOf} that were not chosen must not fit.
 */
final class BranchSearch {

    private static final int MOST_TRIES = 32;
    private static final int MOST_MERGES = 400;
    private static final int PASSES = 5;
    private static final int EXACT = 2;
    private static final int ORDER = -4;

    private final ConstraintMerger merger;
    private final List<SubschemaRef> pointers;
    private final GenerationPath place;
    private final GenerationContext making;
    private final Deque<Supplier<Way>> open = new ArrayDeque<>();
    private @Nullable SplittableRandom chance;
    private int pass = -1;
    private int tries;
    private int merges;
    private boolean delicate;
    private boolean certain = true;
    private @Nullable GenerationFailure refused;

    /** What was chosen up to a fork. */
    private record Way(
            List<SubschemaRef> pointers, Set<SubschemaRef> decided, Map<String, String> labels, boolean forked) {}

    BranchSearch(ConstraintMerger merger, List<SubschemaRef> pointers, GenerationPath place, GenerationContext making) {
        this.merger = merger;
        this.pointers = pointers;
        this.place = place;
        this.making = making;
    }

    /** The next way; empty if there is none, or none that is worth trying. */
    Optional<BranchDecision> next() {
        Optional<BranchDecision> plain = pass < 0 ? plain() : Optional.empty();
        if (plain.isPresent()) {
            return plain;
        }
        while (true) {
            if (open.isEmpty() && !begin()) {
                return Optional.empty();
            }
            if (tries >= (pass == 0 ? MOST_TRIES : MOST_TRIES / 2) || merges >= MOST_MERGES) {
                certain = false;
                open.clear();
                continue;
            }
            Way way = open.pop().get();
            making.work(way.pointers().size(), SubschemaRef.first(pointers));
            try {
                merges++;
                ValueConstraints constraints = merger.merge(way.pointers(), way.decided());
                making.work(constraints.subschemas().size(), constraints.first());
                Optional<BranchChoice> choice = constraints.choices().stream().findFirst();
                if (choice.isPresent()) {
                    making.work(choice.get().options().size(), choice.get().id());
                    fork(way, choice.get(), constraints);
                    continue;
                }
                delicate |= constraints.needsCheck();
                tries++;
                return Optional.of(decision(way, constraints));
            } catch (GenerationFailure contradiction) {
                fail(way.forked() ? told(contradiction, way) : contradiction);
            }
        }
    }

    /** The only way where there is no choice. */
    private Optional<BranchDecision> plain() {
        InitialConstraints outline = merger.outline(pointers);
        Optional<ValueConstraints> only =
                outline.constraints().filter(found -> found.choices().isEmpty());
        if (only.isEmpty()) {
            return Optional.empty();
        }
        ValueConstraints constraints = only.get();
        making.work(pointers.size(), SubschemaRef.first(pointers));
        making.work(constraints.subschemas().size(), constraints.first());
        delicate = constraints.needsCheck();
        pass = 0;
        tries = 1;
        merges = 1;
        return Optional.of(new BranchDecision(constraints, pointers, outline.entries(), constraints.labels(), 0));
    }

    /** Says that nothing came of the last way. */
    void fail(GenerationFailure because) {
        certain &= because.isCertain();
        if (refused == null || (because.isCertain() && !refused.isCertain())) {
            refused = because;
        }
    }

    /** Why nothing came of all of them. */
    GenerationFailure refusal() {
        GenerationFailure why =
                refused == null ? new GenerationFailure(SubschemaRef.first(pointers), "nothing was tried") : refused;
        return certain ? why : why.asUnknown();
    }

    /** Begins with all ways again, unless nothing can come of it. */
    private boolean begin() {
        boolean first = pass < 0;
        if (!first && (certain || !delicate || pass + 1 == PASSES || merges >= MOST_MERGES)) {
            return false;
        }
        pass++;
        tries = 0;
        certain = true;
        // The order must be the same in all passes, or some ways would be gone twice and others never.
        chance = null;
        open.push(() -> new Way(pointers, Set.of(), Map.of(), false));
        return true;
    }

    private void fork(Way way, BranchChoice choice, ValueConstraints constraints) {
        List<BranchChoice.Option> options = ordered(choice, constraints);
        boolean forked = way.forked() || options.size() > 1;
        // The first one comes to lie on top; those beyond the last merge are never gone.
        for (int i = Math.min(options.size(), MOST_MERGES - merges + 1) - 1; i >= 0; i--) {
            BranchChoice.Option option = options.get(i);
            Map<String, String> labels = way.labels();
            if (option.label().isPresent()) {
                BranchChoice.Label label = option.label().get();
                labels = new LinkedHashMap<>(labels);
                String before = labels.putIfAbsent(label.property(), label.value());
                if (before != null && !before.equals(label.value())) {
                    fail(new GenerationFailure(
                            choice.id(),
                            label.property() + " would have to be both " + before + " and " + label.value()));
                    continue;
                }
            }
            Map<String, String> named = labels;
            // Most are never gone, so that each is made up only when it is.
            open.push(() -> chosen(way, choice, option, named, forked));
        }
    }

    private Way chosen(
            Way way, BranchChoice choice, BranchChoice.Option option, Map<String, String> labels, boolean forked) {
        List<SubschemaRef> all = new ArrayList<>(way.pointers());
        all.addAll(option.subschemas());
        if (pass >= EXACT && choice.id().isSchema() && choice.id().address().endsWith("/oneOf")) {
            addOthers(choice, option, all);
        }
        Set<SubschemaRef> decided = new LinkedHashSet<>(way.decided());
        decided.add(choice.id());
        return new Way(all, decided, labels, forked);
    }

    private void addOthers(BranchChoice choice, BranchChoice.Option chosen, List<SubschemaRef> all) {
        for (BranchChoice.Option other : choice.options()) {
            boolean isCircle =
                    other.subschemas().stream().map(merger.lookup()::entry).anyMatch(all::contains);
            if (!other.equals(chosen) && other.subschemas().size() == 1 && !isCircle) {
                all.add(SubschemaRef.not(other.subschemas().get(0).address()));
            }
        }
    }

    private BranchDecision decision(Way way, ValueConstraints constraints) {
        Map<String, String> labels = new LinkedHashMap<>(way.labels());
        constraints.labels().forEach(labels::putIfAbsent);
        return new BranchDecision(constraints, way.pointers(), merger.lookup().entries(way.pointers()), labels, pass);
    }

    private SplittableRandom chance() {
        SplittableRandom known = chance;
        if (known == null) {
            known = making.chance(place, ORDER);
            chance = known;
        }
        return known;
    }

    private static GenerationFailure told(GenerationFailure contradiction, Way way) {
        SubschemaRef last = SubschemaRef.root();
        for (SubschemaRef id : way.decided()) {
            last = id;
        }
        return contradiction.saying(contradiction.reason() + " (one way of " + last.shown() + ")");
    }

    /** What was already gone comes first, then what does not lead back into what is being made. */
    private List<BranchChoice.Option> ordered(BranchChoice choice, ValueConstraints constraints) {
        List<BranchChoice.Option> gone = new ArrayList<>();
        List<BranchChoice.Option> fresh = new ArrayList<>();
        List<BranchChoice.Option> nulls = new ArrayList<>();
        List<BranchChoice.Option> back = new ArrayList<>();
        List<BranchChoice.Option> none = new ArrayList<>();
        for (BranchChoice.Option option : choice.options()) {
            List<SubschemaRef> entries =
                    option.subschemas().stream().map(merger.lookup()::entry).toList();
            if (entries.isEmpty()) {
                none.add(option);
            } else if (constraints.subschemas().containsAll(entries)) {
                gone.add(option);
            } else if (isNull(entries)) {
                nulls.add(option);
            } else if (place.recurrences(merger.lookup().entries(option.subschemas())) > 0) {
                back.add(option);
            } else {
                fresh.add(option);
            }
        }
        if (isOfDependent(choice)) {
            if (making.shape() == Shape.MINIMAL) {
                Collections.reverse(fresh);
            }
        } else if (fresh.size() > 1 && !choice.id().address().endsWith("/if")) {
            Collections.rotate(fresh, chance().nextInt(fresh.size()));
        }
        gone.addAll(fresh);
        gone.addAll(nulls);
        gone.addAll(back);
        gone.addAll(none);
        return gone;
    }

    private static boolean isOfDependent(BranchChoice choice) {
        List<SubschemaRef> first = choice.options().get(0).subschemas();
        return !first.isEmpty() && first.get(0) instanceof SubschemaRef.PropertyPresent;
    }

    private boolean isNull(List<SubschemaRef> entries) {
        return entries.size() == 1
                && merger.lookup().schema(entries.get(0)).path("type").asText().equals("null");
    }
}
