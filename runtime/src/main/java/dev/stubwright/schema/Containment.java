package dev.stubwright.schema;

import dev.stubwright.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an array has room for what it must contain: in how many places such an item may stand at all. */
final class Containment {

    /** More places than are worth a try. */
    private static final int MANY = 64;

    private final SampleMaker maker;
    private final ArrayDemand asked;
    private final Place place;
    private final Making making;

    Containment(SampleMaker maker, ArrayDemand asked, Place place, Making making) {
        this.maker = maker;
        this.asked = asked;
        this.place = place;
        this.making = making;
    }

    /** @throws Refused if more items must fit than may */
    static void check(ArrayDemand asked) {
        for (ArrayDemand.Contains contains : asked.contains) {
            if (contains.fewest() > contains.most()) {
                String least = contains.fewest() == 1 ? contains.pointer() : beside(contains, "minContains");
                String most = beside(contains, "maxContains");
                throw Refused.contradiction(
                        Facet.shown(least) + " asks for " + contains.fewest() + " items that fit, and "
                                + Facet.shown(most) + " allows at most " + contains.most(),
                        least,
                        most);
            }
        }
    }

    /** Why what must be contained fits in too few places; empty if that is not sure. */
    Optional<Refused> contradiction() {
        return asked.apart() < MANY
                ? asked.contains.stream()
                        .flatMap(contains -> contradiction(contains).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Refused> contradiction(ArrayDemand.Contains contains) {
        Set<String> constraints = new LinkedHashSet<>();
        // All items behind those of which something of their own is asked are alike.
        int behind = asked.apart();
        int possible = 0;
        for (int i = 0; i <= behind && i < asked.most; i++) {
            List<String> why = obstacles(contains, i);
            if (why.isEmpty() && i == behind) {
                return Optional.empty();
            }
            possible += why.isEmpty() ? 1 : 0;
            constraints.addAll(why);
        }
        if (possible >= contains.fewest()) {
            return Optional.empty();
        }
        if (behind >= asked.most) {
            constraints.add(asked.mostFrom);
        }
        if (contains.fewest() > 1) {
            constraints.add(beside(contains, "minContains"));
        }
        return Optional.of(Refused.contradiction(
                Facet.shown(contains.pointer()) + " must fit " + contains.fewest()
                        + (contains.fewest() == 1 ? " item" : " items") + ", and can fit "
                        + (possible == 0 ? "none" : "at most " + possible),
                constraints.toArray(String[]::new)));
    }

    /** The constraints for which no such item can stand in a place for sure; empty if one may. */
    private List<String> obstacles(ArrayDemand.Contains contains, int index) {
        List<String> pointers = new ArrayList<>(asked.at(index));
        pointers.add(contains.pointer());
        try {
            maker.make(pointers.stream().distinct().toList(), place.item(index), making);
            return List.of();
        } catch (Refused refused) {
            return asked.mayBeEvaluated(index) ? List.of() : refused.contradiction();
        }
    }

    private static String beside(ArrayDemand.Contains contains, String keyword) {
        String schema = contains.pointer().substring(0, contains.pointer().length() - "/contains".length());
        return Pointers.child(schema, keyword);
    }
}
