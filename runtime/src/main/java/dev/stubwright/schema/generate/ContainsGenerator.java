package dev.stubwright.schema.generate;

import dev.stubwright.JsonPointers;
import dev.stubwright.schema.constraint.ArrayConstraints;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an array has room for what it must contain: in how many places such an item may stand at all. */
final class ContainsGenerator {

    /** More places than are worth a try. */
    private static final int MANY = 64;

    private final ValueGenerator maker;
    private final ArrayConstraints asked;
    private final GenerationPath place;
    private final GenerationContext making;

    ContainsGenerator(ValueGenerator maker, ArrayConstraints asked, GenerationPath place, GenerationContext making) {
        this.maker = maker;
        this.asked = asked;
        this.place = place;
        this.making = making;
    }

    /** @throws GenerationFailure if more items must fit than may */
    static void check(ArrayConstraints asked) {
        for (ArrayConstraints.Contains contains : asked.contains()) {
            if (contains.least() > contains.most()) {
                String least = contains.least() == 1 ? contains.address() : beside(contains, "minContains");
                String most = beside(contains, "maxContains");
                throw GenerationFailure.contradiction(
                        ReferenceResolver.bare(least) + " asks for " + contains.least() + " items that fit, and "
                                + ReferenceResolver.bare(most) + " allows at most " + contains.most(),
                        least,
                        most);
            }
        }
    }

    /** Why what must be contained fits in too few places; empty if that is not sure. */
    Optional<GenerationFailure> contradiction() {
        return asked.items().apart() < MANY
                ? asked.contains().stream()
                        .flatMap(contains -> contradiction(contains).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<GenerationFailure> contradiction(ArrayConstraints.Contains contains) {
        Set<SubschemaRef> constraints = new LinkedHashSet<>();
        // All items behind those of which something of their own is asked are alike.
        int behind = asked.items().apart();
        int possible = 0;
        for (int i = 0; i <= behind && i < asked.size().most(); i++) {
            List<SubschemaRef> why = obstacles(contains, i);
            if (why.isEmpty() && i == behind) {
                return Optional.empty();
            }
            possible += why.isEmpty() ? 1 : 0;
            constraints.addAll(why);
        }
        if (possible >= contains.least()) {
            return Optional.empty();
        }
        if (behind >= asked.size().most()) {
            constraints.add(SubschemaRef.fits(asked.size().mostSource()));
        }
        if (contains.least() > 1) {
            constraints.add(SubschemaRef.fits(beside(contains, "minContains")));
        }
        return Optional.of(GenerationFailure.contradiction(
                ReferenceResolver.bare(contains.address()) + " must fit " + contains.least()
                        + (contains.least() == 1 ? " item" : " items") + ", and can fit "
                        + (possible == 0 ? "none" : "at most " + possible),
                List.copyOf(constraints)));
    }

    /** The constraints for which no such item can stand in a place for sure; empty if one may. */
    private List<SubschemaRef> obstacles(ArrayConstraints.Contains contains, int index) {
        List<SubschemaRef> pointers = new ArrayList<>(asked.items().at(index));
        pointers.add(SubschemaRef.fits(contains.address()));
        try {
            maker.make(pointers.stream().distinct().toList(), place.item(index), making);
            return List.of();
        } catch (GenerationFailure refused) {
            return asked.items().mayBeEvaluated(index) ? List.of() : refused.contradiction();
        }
    }

    private static String beside(ArrayConstraints.Contains contains, String keyword) {
        String schema = contains.address().substring(0, contains.address().length() - "/contains".length());
        return JsonPointers.child(schema, keyword);
    }
}
