package dev.stubwright.schema;

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
final class Ways {

    private static final int MOST_TRIES = 32;
    private static final int MOST_MERGES = 400;
    private static final int PASSES = 5;
    private static final int EXACT = 2;
    private static final int ORDER = -4;

    private final Merger merger;
    private final List<String> pointers;
    private final Place place;
    private final Making making;
    private final Deque<Supplier<Way>> open = new ArrayDeque<>();
    private @Nullable SplittableRandom chance;
    private int pass = -1;
    private int tries;
    private int merges;
    private boolean delicate;
    private boolean certain = true;
    private @Nullable Refused refused;

    /** What was chosen up to a fork. */
    private record Way(List<String> pointers, Set<String> decided, Map<String, String> labels, boolean forked) {}

    Ways(Merger merger, List<String> pointers, Place place, Making making) {
        this.merger = merger;
        this.pointers = pointers;
        this.place = place;
        this.making = making;
    }

    /** The next way; empty if there is none, or none that is worth trying. */
    Optional<Decider.Decision> next() {
        Optional<Decider.Decision> plain = pass < 0 ? merger.outline(pointers).plain() : Optional.empty();
        if (plain.isPresent()) {
            Demand demand = plain.get().demand();
            making.work(pointers.size(), pointers.isEmpty() ? "" : pointers.get(0));
            making.work(demand.absorbed.size(), demand.where());
            delicate = demand.delicate;
            pass = 0;
            tries = 1;
            merges = 1;
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
            making.work(way.pointers().size(), pointers.isEmpty() ? "" : pointers.get(0));
            try {
                merges++;
                Demand demand = merger.merge(way.pointers(), way.decided());
                making.work(demand.absorbed.size(), demand.where());
                Optional<Choice> choice = demand.choices.stream().findFirst();
                if (choice.isPresent()) {
                    making.work(choice.get().options().size(), choice.get().id());
                    fork(way, choice.get(), demand);
                    continue;
                }
                delicate |= demand.delicate;
                tries++;
                return Optional.of(decision(way, demand));
            } catch (Refused contradiction) {
                fail(way.forked() ? told(contradiction, way) : contradiction);
            }
        }
    }

    /** Says that nothing came of the last way. */
    void fail(Refused because) {
        certain &= because.isCertain();
        if (refused == null || (because.isCertain() && !refused.isCertain())) {
            refused = because;
        }
    }

    /** Why nothing came of all of them. */
    Refused refusal() {
        Refused why =
                refused == null ? new Refused(pointers.isEmpty() ? "" : pointers.get(0), "nothing was tried") : refused;
        return certain ? why : why.doubtful();
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

    private void fork(Way way, Choice choice, Demand demand) {
        List<Choice.Option> options = ordered(choice, demand);
        boolean forked = way.forked() || options.size() > 1;
        // The first one comes to lie on top; those beyond the last merge are never gone.
        for (int i = Math.min(options.size(), MOST_MERGES - merges + 1) - 1; i >= 0; i--) {
            Choice.Option option = options.get(i);
            Map<String, String> labels = way.labels();
            if (option.label().isPresent()) {
                Choice.Label label = option.label().get();
                labels = new LinkedHashMap<>(labels);
                String before = labels.putIfAbsent(label.property(), label.value());
                if (before != null && !before.equals(label.value())) {
                    fail(new Refused(
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

    private Way chosen(Way way, Choice choice, Choice.Option option, Map<String, String> labels, boolean forked) {
        List<String> all = new ArrayList<>(way.pointers());
        all.addAll(option.pointers());
        if (pass >= EXACT && choice.id().endsWith("/oneOf") && !Facet.isFacet(choice.id())) {
            addOthers(choice, option, all);
        }
        Set<String> decided = new LinkedHashSet<>(way.decided());
        decided.add(choice.id());
        return new Way(all, decided, labels, forked);
    }

    private void addOthers(Choice choice, Choice.Option chosen, List<String> all) {
        for (Choice.Option other : choice.options()) {
            boolean isCircle = other.pointers().stream().map(merger::entry).anyMatch(all::contains);
            if (!other.equals(chosen) && other.pointers().size() == 1 && !isCircle) {
                all.add(Facet.not(other.pointers().get(0)));
            }
        }
    }

    private Decider.Decision decision(Way way, Demand demand) {
        Map<String, String> labels = new LinkedHashMap<>(way.labels());
        demand.labels.forEach(labels::putIfAbsent);
        return new Decider.Decision(demand, way.pointers(), Outline.entries(way.pointers(), merger), labels, pass);
    }

    private SplittableRandom chance() {
        SplittableRandom known = chance;
        if (known == null) {
            known = making.chance(place, ORDER);
            chance = known;
        }
        return known;
    }

    private static Refused told(Refused contradiction, Way way) {
        String last = "";
        for (String id : way.decided()) {
            last = id;
        }
        return contradiction.saying(contradiction.reason() + " (one way of " + Facet.shown(last) + ")");
    }

    /** What was already gone comes first, then what does not lead back into what is being made. */
    private List<Choice.Option> ordered(Choice choice, Demand demand) {
        List<Choice.Option> gone = new ArrayList<>();
        List<Choice.Option> fresh = new ArrayList<>();
        List<Choice.Option> nulls = new ArrayList<>();
        List<Choice.Option> back = new ArrayList<>();
        List<Choice.Option> none = new ArrayList<>();
        for (Choice.Option option : choice.options()) {
            List<String> entries = option.pointers().stream().map(merger::entry).toList();
            if (entries.isEmpty()) {
                none.add(option);
            } else if (demand.absorbed.containsAll(entries)) {
                gone.add(option);
            } else if (isNull(entries)) {
                nulls.add(option);
            } else if (place.recurrences(Outline.entries(option.pointers(), merger)) > 0) {
                back.add(option);
            } else {
                fresh.add(option);
            }
        }
        if (isOfDependent(choice)) {
            if (making.shape() == Shape.MINIMAL) {
                Collections.reverse(fresh);
            }
        } else if (fresh.size() > 1 && !choice.id().endsWith("/if")) {
            Collections.rotate(fresh, chance().nextInt(fresh.size()));
        }
        gone.addAll(fresh);
        gone.addAll(nulls);
        gone.addAll(back);
        gone.addAll(none);
        return gone;
    }

    private static boolean isOfDependent(Choice choice) {
        List<String> first = choice.options().get(0).pointers();
        return !first.isEmpty() && Facet.isPresence(first.get(0));
    }

    private boolean isNull(List<String> entries) {
        return entries.size() == 1
                && !Facet.isFacet(entries.get(0))
                && merger.schema(entries.get(0)).path("type").asText().equals("null");
    }
}
