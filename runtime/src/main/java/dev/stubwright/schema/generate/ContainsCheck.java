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

/** Checks whether the items that {@code contains} requires are possible at enough indexes of an array. */
final class ContainsCheck {

    private static final int MAX_POSITIONS = 64;

    private final ValueGenerator generator;
    private final ArrayConstraints constraints;
    private final GenerationPath path;
    private final GenerationContext context;

    ContainsCheck(
            ValueGenerator generator, ArrayConstraints constraints, GenerationPath path, GenerationContext context) {
        this.generator = generator;
        this.constraints = constraints;
        this.path = path;
        this.context = context;
    }

    /** @throws GenerationFailure if {@code minContains} exceeds {@code maxContains} */
    static void check(ArrayConstraints constraints) {
        for (ArrayConstraints.Contains contains : constraints.contains()) {
            if (contains.least() > contains.most()) {
                String least = contains.least() == 1 ? contains.address() : sibling(contains, "minContains");
                String most = sibling(contains, "maxContains");
                throw GenerationFailure.contradiction(
                        ReferenceResolver.bare(least) + " requires " + contains.least() + " matching items, but "
                                + ReferenceResolver.bare(most) + " allows at most " + contains.most(),
                        least,
                        most);
            }
        }
    }

    /** The contradiction if too few indexes are possible; empty if that is not proven. */
    Optional<GenerationFailure> contradiction() {
        return constraints.items().positionalCount() < MAX_POSITIONS
                ? constraints.contains().stream()
                        .flatMap(contains -> contradiction(contains).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<GenerationFailure> contradiction(ArrayConstraints.Contains contains) {
        Set<SubschemaRef> causes = new LinkedHashSet<>();
        // Further items all have the same schemas.
        int positional = constraints.items().positionalCount();
        int possible = 0;
        for (int i = 0; i <= positional && i < constraints.size().most(); i++) {
            List<SubschemaRef> obstacles = obstacles(contains, i);
            if (obstacles.isEmpty() && i == positional) {
                return Optional.empty();
            }
            possible += obstacles.isEmpty() ? 1 : 0;
            causes.addAll(obstacles);
        }
        if (possible >= contains.least()) {
            return Optional.empty();
        }
        if (positional >= constraints.size().most()) {
            causes.add(SubschemaRef.matches(constraints.size().mostSource()));
        }
        if (contains.least() > 1) {
            causes.add(SubschemaRef.matches(sibling(contains, "minContains")));
        }
        return Optional.of(GenerationFailure.contradiction(
                ReferenceResolver.bare(contains.address()) + " must match " + contains.least()
                        + (contains.least() == 1 ? " item" : " items") + ", but can match "
                        + (possible == 0 ? "none" : "at most " + possible),
                List.copyOf(causes)));
    }

    /** The constraints that rule out a matching item at an index; empty if one may be possible. */
    private List<SubschemaRef> obstacles(ArrayConstraints.Contains contains, int index) {
        List<SubschemaRef> subschemas = new ArrayList<>(constraints.items().at(index));
        subschemas.add(SubschemaRef.matches(contains.address()));
        try {
            generator.generate(subschemas.stream().distinct().toList(), path.item(index), context);
            return List.of();
        } catch (GenerationFailure failure) {
            return constraints.items().mayBeEvaluated(index) ? List.of() : failure.contradiction();
        }
    }

    private static String sibling(ArrayConstraints.Contains contains, String keyword) {
        String schema = contains.address().substring(0, contains.address().length() - "/contains".length());
        return JsonPointers.child(schema, keyword);
    }
}
