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

/**
 * Puts together what several subschemas require of one value, and remembers the results.
 */
@Internal
public final class ConstraintMerger {

    private static final int MOST_REMEMBERED = 20_000;
    /** Schemas and properties of all that is remembered: a few demands can be as large as thousands of others. */
    private static final int MOST_PARTS = 1_000_000;

    private final SubschemaLookup lookup;
    private final SubtypeSelection subtypes;
    private final Map<Request, ValueConstraints> known = new ConcurrentHashMap<>();
    private final AtomicInteger parts = new AtomicInteger();
    private final Map<Request, GenerationFailure> impossible = new ConcurrentHashMap<>();
    private final Map<List<SubschemaRef>, InitialConstraints> outlines = new ConcurrentHashMap<>();

    private record Request(List<SubschemaRef> subschemas, Set<SubschemaRef> decided) {}

    public ConstraintMerger(Dialect dialect, SchemaResources resources, ReferenceResolver references) {
        this.lookup = new SubschemaLookup(references, dialect);
        this.subtypes = new SubtypeSelection(resources);
    }

    public SubschemaLookup lookup() {
        return lookup;
    }

    /** What is needed again and again of subschemas that apply together. */
    public InitialConstraints outline(List<SubschemaRef> subschemas) {
        InitialConstraints outline = outlines.get(subschemas);
        if (outline == null) {
            List<SubschemaRef> own = List.copyOf(subschemas);
            outline = outlineOf(own);
            if (hasRoom(outlines)) {
                outlines.putIfAbsent(own, outline);
            }
        }
        return outline;
    }

    private InitialConstraints outlineOf(List<SubschemaRef> subschemas) {
        Set<SubschemaRef> entries = lookup.entries(subschemas);
        try {
            return new InitialConstraints(entries, Optional.of(merge(subschemas, Set.of())));
        } catch (GenerationFailure contradiction) {
            return new InitialConstraints(entries, Optional.empty());
        }
    }

    /**
     * Merges the constraints of several subschemas.
     *
     * @param decided the choices that were made already; what was chosen is among the subschemas
     * @throws GenerationFailure if the subschemas contradict each other, or one of them is missing
     */
    public ValueConstraints merge(List<SubschemaRef> subschemas, Set<SubschemaRef> decided) {
        Request request = new Request(List.copyOf(subschemas), Set.copyOf(decided));
        ValueConstraints constraints = known.get(request);
        if (constraints != null) {
            return constraints;
        }
        GenerationFailure failure = impossible.get(request);
        if (failure != null) {
            throw failure;
        }
        try {
            constraints = ConstraintCollector.collect(request.subschemas(), request.decided(), lookup, subtypes);
            lookAhead(constraints);
        } catch (GenerationFailure contradiction) {
            if (impossible.size() < MOST_REMEMBERED) {
                impossible.putIfAbsent(request, contradiction);
            }
            throw contradiction;
        }
        if (hasRoom(known) && known.putIfAbsent(request, constraints) == null) {
            parts.addAndGet(constraints.subschemas().size()
                    + constraints.object().declared().size());
        }
        return constraints;
    }

    /** What contradicts itself in a property that a negation requires is found now, and not when the property is made. */
    private void lookAhead(ValueConstraints constraints) {
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
            throw constraints.inexact() ? contradiction.asUnknown() : contradiction;
        }
    }

    private boolean hasRoom(Map<?, ?> remembered) {
        return remembered.size() < MOST_REMEMBERED && parts.get() < MOST_PARTS;
    }
}
