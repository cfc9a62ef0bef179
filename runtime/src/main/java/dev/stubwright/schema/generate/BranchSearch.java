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
 * Enumerates the combinations of branches of some schemas, in several passes. Later passes generate more than the minimum,
 * and negate the branches of a {@code oneOf} that were not chosen.
 */
final class BranchSearch {

    private static final int MAX_TRIES = 32;
    private static final int MAX_MERGES = 400;
    private static final int MAX_PASSES = 5;
    private static final int FIRST_EXACT_PASS = 2;
    private static final int ORDER_ATTEMPT = -4;

    private final ConstraintMerger merger;
    private final List<SubschemaRef> subschemas;
    private final GenerationPath path;
    private final GenerationContext context;
    private final Deque<Supplier<PartialChoice>> pending = new ArrayDeque<>();
    private @Nullable SplittableRandom random;
    private int pass = -1;
    private int tries;
    private int merges;
    private boolean needsCheck;
    private boolean allProven = true;
    private @Nullable GenerationFailure failure;

    /** The branches that were chosen so far. */
    private record PartialChoice(
            List<SubschemaRef> subschemas, Set<SubschemaRef> decided, Map<String, String> labels, boolean branched) {}

    BranchSearch(
            ConstraintMerger merger, List<SubschemaRef> subschemas, GenerationPath path, GenerationContext context) {
        this.merger = merger;
        this.subschemas = subschemas;
        this.path = path;
        this.context = context;
    }

    /** The next combination of branches; empty if there is none, or the budget is spent. */
    Optional<BranchDecision> next() {
        Optional<BranchDecision> onlyDecision = pass < 0 ? onlyDecision() : Optional.empty();
        if (onlyDecision.isPresent()) {
            return onlyDecision;
        }
        while (true) {
            if (pending.isEmpty() && !startNextPass()) {
                return Optional.empty();
            }
            if (tries >= (pass == 0 ? MAX_TRIES : MAX_TRIES / 2) || merges >= MAX_MERGES) {
                allProven = false;
                pending.clear();
                continue;
            }
            PartialChoice partial = pending.pop().get();
            context.countWork(partial.subschemas().size(), SubschemaRef.first(subschemas));
            try {
                merges++;
                ValueConstraints constraints = merger.merge(partial.subschemas(), partial.decided());
                context.countWork(constraints.subschemas().size(), constraints.first());
                Optional<BranchChoice> choice = constraints.choices().stream().findFirst();
                if (choice.isPresent()) {
                    context.countWork(
                            choice.get().options().size(), choice.get().id());
                    expand(partial, choice.get(), constraints);
                    continue;
                }
                needsCheck |= constraints.needsCheck();
                tries++;
                return Optional.of(decision(partial, constraints));
            } catch (GenerationFailure contradiction) {
                reject(partial.branched() ? withLastChoice(contradiction, partial) : contradiction);
            }
        }
    }

    /** The only combination, if there is no choice. */
    private Optional<BranchDecision> onlyDecision() {
        InitialConstraints outline = merger.initialConstraints(subschemas);
        Optional<ValueConstraints> only =
                outline.constraints().filter(found -> found.choices().isEmpty());
        if (only.isEmpty()) {
            return Optional.empty();
        }
        ValueConstraints constraints = only.get();
        context.countWork(subschemas.size(), SubschemaRef.first(subschemas));
        context.countWork(constraints.subschemas().size(), constraints.first());
        needsCheck = constraints.needsCheck();
        pass = 0;
        tries = 1;
        merges = 1;
        return Optional.of(
                new BranchDecision(constraints, subschemas, outline.resolvedSubschemas(), constraints.labels(), 0));
    }

    /** Records that no value was found for the last combination. */
    void reject(GenerationFailure cause) {
        allProven &= cause.isProven();
        if (failure == null || (cause.isProven() && !failure.isProven())) {
            failure = cause;
        }
    }

    /** The reason why no value was found for any combination. */
    GenerationFailure failure() {
        GenerationFailure cause = failure == null
                ? new GenerationFailure(SubschemaRef.first(subschemas), "no branch was tried")
                : failure;
        return allProven ? cause : cause.asUnproven();
    }

    /** Starts with all combinations again, unless a further pass cannot succeed. */
    private boolean startNextPass() {
        boolean first = pass < 0;
        if (!first && (allProven || !needsCheck || pass + 1 == MAX_PASSES || merges >= MAX_MERGES)) {
            return false;
        }
        pass++;
        tries = 0;
        allProven = true;
        // The order must be the same in all passes, so that each tries all combinations.
        random = null;
        pending.push(() -> new PartialChoice(subschemas, Set.of(), Map.of(), false));
        return true;
    }

    private void expand(PartialChoice partial, BranchChoice choice, ValueConstraints constraints) {
        List<BranchChoice.Option> options = ordered(choice, constraints);
        boolean branched = partial.branched() || options.size() > 1;
        // Pushed in reverse, so that the first is tried first. Options beyond MAX_MERGES are never tried.
        for (int i = Math.min(options.size(), MAX_MERGES - merges + 1) - 1; i >= 0; i--) {
            BranchChoice.Option option = options.get(i);
            Map<String, String> labels = partial.labels();
            if (option.label().isPresent()) {
                BranchChoice.Label label = option.label().get();
                labels = new LinkedHashMap<>(labels);
                String before = labels.putIfAbsent(label.property(), label.value());
                if (before != null && !before.equals(label.value())) {
                    reject(new GenerationFailure(
                            choice.id(),
                            "the discriminator " + label.property() + " cannot be both " + before + " and "
                                    + label.value()));
                    continue;
                }
            }
            Map<String, String> allLabels = labels;
            // Computed lazily, since most are never tried.
            pending.push(() -> chosen(partial, choice, option, allLabels, branched));
        }
    }

    private PartialChoice chosen(
            PartialChoice partial,
            BranchChoice choice,
            BranchChoice.Option option,
            Map<String, String> labels,
            boolean branched) {
        List<SubschemaRef> all = new ArrayList<>(partial.subschemas());
        all.addAll(option.subschemas());
        if (pass >= FIRST_EXACT_PASS
                && choice.id().isSchema()
                && choice.id().address().endsWith("/oneOf")) {
            addOthers(choice, option, all);
        }
        Set<SubschemaRef> decided = new LinkedHashSet<>(partial.decided());
        decided.add(choice.id());
        return new PartialChoice(all, decided, labels, branched);
    }

    private void addOthers(BranchChoice choice, BranchChoice.Option chosen, List<SubschemaRef> all) {
        for (BranchChoice.Option other : choice.options()) {
            boolean isRecursive =
                    other.subschemas().stream().map(merger.lookup()::resolve).anyMatch(all::contains);
            if (!other.equals(chosen) && other.subschemas().size() == 1 && !isRecursive) {
                all.add(SubschemaRef.not(other.subschemas().get(0).address()));
            }
        }
    }

    private BranchDecision decision(PartialChoice partial, ValueConstraints constraints) {
        Map<String, String> labels = new LinkedHashMap<>(partial.labels());
        constraints.labels().forEach(labels::putIfAbsent);
        return new BranchDecision(
                constraints, partial.subschemas(), merger.lookup().resolveAll(partial.subschemas()), labels, pass);
    }

    private SplittableRandom random() {
        SplittableRandom known = random;
        if (known == null) {
            known = context.random(path, ORDER_ATTEMPT);
            random = known;
        }
        return known;
    }

    private static GenerationFailure withLastChoice(GenerationFailure contradiction, PartialChoice partial) {
        SubschemaRef last = SubschemaRef.root();
        for (SubschemaRef id : partial.decided()) {
            last = id;
        }
        return contradiction.withReason(contradiction.reason() + " (in a branch of " + last.displayPointer() + ")");
    }

    /** Options that apply already come first, then those that are not recursive. */
    private List<BranchChoice.Option> ordered(BranchChoice choice, ValueConstraints constraints) {
        List<BranchChoice.Option> applied = new ArrayList<>();
        List<BranchChoice.Option> fresh = new ArrayList<>();
        List<BranchChoice.Option> nulls = new ArrayList<>();
        List<BranchChoice.Option> recursive = new ArrayList<>();
        List<BranchChoice.Option> empty = new ArrayList<>();
        for (BranchChoice.Option option : choice.options()) {
            List<SubschemaRef> resolved =
                    option.subschemas().stream().map(merger.lookup()::resolve).toList();
            if (resolved.isEmpty()) {
                empty.add(option);
            } else if (constraints.subschemas().containsAll(resolved)) {
                applied.add(option);
            } else if (isNull(resolved)) {
                nulls.add(option);
            } else if (path.recursionDepth(merger.lookup().resolveAll(option.subschemas())) > 0) {
                recursive.add(option);
            } else {
                fresh.add(option);
            }
        }
        if (isOfDependent(choice)) {
            if (context.shape() == Shape.MINIMAL) {
                Collections.reverse(fresh);
            }
        } else if (fresh.size() > 1 && !choice.id().address().endsWith("/if")) {
            Collections.rotate(fresh, random().nextInt(fresh.size()));
        }
        applied.addAll(fresh);
        applied.addAll(nulls);
        applied.addAll(recursive);
        applied.addAll(empty);
        return applied;
    }

    private static boolean isOfDependent(BranchChoice choice) {
        List<SubschemaRef> first = choice.options().get(0).subschemas();
        return !first.isEmpty() && first.get(0) instanceof SubschemaRef.PropertyPresent;
    }

    private boolean isNull(List<SubschemaRef> resolved) {
        return resolved.size() == 1
                && merger.lookup().schema(resolved.get(0)).path("type").asText().equals("null");
    }
}
