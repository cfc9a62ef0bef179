package dev.stubwright.schema.constraint;

import dev.stubwright.Internal;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.reference.SchemaResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Merges the constraints that several subschemas place on one value. Caches the results. */
@Internal
public final class ConstraintMerger {

    private static final int MAX_CACHED = 20_000;
    /** The limit for schemas and properties in the cache: a few results can be as large as thousands of others. */
    private static final int MAX_PARTS = 1_000_000;

    private final SubschemaLookup lookup;
    private final DiscriminatorChoices subtypes;
    private final Map<Request, ValueConstraints> merged = new ConcurrentHashMap<>();
    private final AtomicInteger parts = new AtomicInteger();
    private final Map<Request, GenerationFailure> contradictions = new ConcurrentHashMap<>();
    private final Map<List<SubschemaRef>, InitialConstraints> initial = new ConcurrentHashMap<>();

    private record Request(List<SubschemaRef> subschemas, Set<SubschemaRef> decided) {}

    public ConstraintMerger(Dialect dialect, SchemaResources resources, ReferenceResolver references) {
        this.lookup = new SubschemaLookup(references, dialect);
        this.subtypes = new DiscriminatorChoices(resources);
    }

    public SubschemaLookup lookup() {
        return lookup;
    }

    /** The constraints of subschemas before any branch is chosen. */
    public InitialConstraints initialConstraints(List<SubschemaRef> subschemas) {
        InitialConstraints constraints = initial.get(subschemas);
        if (constraints == null) {
            List<SubschemaRef> key = List.copyOf(subschemas);
            constraints = findInitialConstraints(key);
            if (hasRoom(initial)) {
                initial.putIfAbsent(key, constraints);
            }
        }
        return constraints;
    }

    private InitialConstraints findInitialConstraints(List<SubschemaRef> subschemas) {
        Set<SubschemaRef> resolved = lookup.resolveAll(subschemas);
        try {
            return new InitialConstraints(resolved, Optional.of(merge(subschemas, Set.of())));
        } catch (GenerationFailure contradiction) {
            return new InitialConstraints(resolved, Optional.empty());
        }
    }

    /**
     * Merges the constraints of several subschemas.
     *
     * @param decided the ids of the choices that were made; the chosen branches are among the subschemas
     * @throws GenerationFailure if the subschemas contradict each other, or one of them is missing
     */
    public ValueConstraints merge(List<SubschemaRef> subschemas, Set<SubschemaRef> decided) {
        Request request = new Request(List.copyOf(subschemas), Set.copyOf(decided));
        ValueConstraints constraints = merged.get(request);
        if (constraints != null) {
            return constraints;
        }
        GenerationFailure failure = contradictions.get(request);
        if (failure != null) {
            throw failure;
        }
        try {
            constraints = ConstraintCollector.collect(request.subschemas(), request.decided(), lookup, subtypes);
            checkNegatedProperties(constraints);
        } catch (GenerationFailure contradiction) {
            if (contradictions.size() < MAX_CACHED) {
                contradictions.putIfAbsent(request, contradiction);
            }
            throw contradiction;
        }
        if (hasRoom(merged) && merged.putIfAbsent(request, constraints) == null) {
            parts.addAndGet(constraints.subschemas().size()
                    + constraints.object().declared().size());
        }
        return constraints;
    }

    // Finds contradictions in negated properties before values are generated.
    private void checkNegatedProperties(ValueConstraints constraints) {
        PropertySchemas properties = constraints.object().properties();
        if (!constraints.types().isOnly("object")) {
            return;
        }
        try {
            for (String name : properties.withFurther()) {
                if (!properties.mayBeEvaluated(name)) {
                    merge(properties.at(name).orElse(List.of()), Set.of());
                }
            }
        } catch (GenerationFailure contradiction) {
            throw constraints.stricterThanSchema() ? contradiction.asUnproven() : contradiction;
        }
    }

    private boolean hasRoom(Map<?, ?> cache) {
        return cache.size() < MAX_CACHED && parts.get() < MAX_PARTS;
    }
}
