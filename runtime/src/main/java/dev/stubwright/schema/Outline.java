package dev.stubwright.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of schemas that apply together before any choice is made among what they offer.
 *
 * @param entries the schemas themselves, references followed, by whichever way one came to them
 * @param demand all that they ask; empty if they contradict each other
 * @param plain all that is to be decided, where there is no choice; empty where there is one, or a contradiction
 */
record Outline(Set<String> entries, Optional<Demand> demand, Optional<Decider.Decision> plain) {

    static Outline of(List<String> pointers, Merger merger) {
        Set<String> entries = entries(pointers, merger);
        try {
            Demand demand = merger.merge(pointers, Set.of());
            Optional<Decider.Decision> plain = demand.choices.isEmpty()
                    ? Optional.of(
                            new Decider.Decision(demand, pointers, entries, new LinkedHashMap<>(demand.labels), 0))
                    : Optional.empty();
            return new Outline(entries, Optional.of(demand), plain);
        } catch (Refused contradiction) {
            return new Outline(entries, Optional.empty(), Optional.empty());
        }
    }

    static Set<String> entries(List<String> pointers, Merger merger) {
        Set<String> entries = new LinkedHashSet<>();
        pointers.forEach(pointer -> entries.add(References.bare(merger.entry(pointer))));
        return entries;
    }

    boolean isExcludedFrom(Direction direction) {
        return demand.filter(asked -> asked.isExcludedFrom(direction)).isPresent();
    }
}
