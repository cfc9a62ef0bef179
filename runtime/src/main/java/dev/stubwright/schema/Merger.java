package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts together what several schemas ask of one value: those that apply to it by {@code $ref} and {@code allOf}, and those
 * that were chosen. A schema is its address here (see {@link References}), since every schema stands somewhere.
 */
final class Merger {

    private static final int MOST_REMEMBERED = 20_000;
    /** Schemas and properties of all that is remembered: a few demands can be as large as thousands of others. */
    private static final int MOST_PARTS = 1_000_000;

    private final References references;
    private final Dialect dialect;
    private final Subtypes subtypes;
    private final Map<Request, Demand> known = new ConcurrentHashMap<>();
    private final AtomicInteger parts = new AtomicInteger();
    private final Map<Request, Refused> impossible = new ConcurrentHashMap<>();
    private final Map<String, String> entries = new ConcurrentHashMap<>();
    private final Map<String, Evaluable> evaluables = new ConcurrentHashMap<>();

    private final Map<List<String>, Outline> outlines = new ConcurrentHashMap<>();

    private record Request(List<String> pointers, Set<String> decided) {}

    Merger(Dialect dialect, Resources resources, References references) {
        this.references = references;
        this.dialect = dialect;
        this.subtypes = new Subtypes(resources);
    }

    /** The schema that a pointer leads to by {@code $ref}s alone. */
    String entry(String pointer) {
        if (Facet.isNegation(pointer)) {
            return Facet.not(entry(Facet.schema(pointer)));
        }
        return Facet.isFacet(pointer) ? pointer : entries.computeIfAbsent(pointer, this::follow);
    }

    private String follow(String pointer) {
        Set<String> seen = new HashSet<>();
        String here = pointer;
        while (seen.add(here)) {
            List<Optional<String>> targets = references.targets(here, schema(here));
            if (targets.isEmpty()) {
                return schema(here).isMissingNode() ? pointer : here;
            }
            if (targets.get(0).isEmpty()) {
                return pointer;
            }
            here = targets.get(0).get();
        }
        return pointer;
    }

    /** What can be looked at beside the {@code unevaluated} keywords of a schema. */
    Evaluable evaluable(String address) {
        return evaluables.computeIfAbsent(address, asked -> Evaluable.around(asked, references));
    }

    JsonNode schema(String pointer) {
        return references.node(pointer);
    }

    References references() {
        return references;
    }

    Dialect dialect() {
        return dialect;
    }

    Subtypes subtypes() {
        return subtypes;
    }

    /** What is asked again and again of some schemas, which apply together. */
    Outline outline(List<String> pointers) {
        Outline outline = outlines.get(pointers);
        if (outline == null) {
            List<String> own = List.copyOf(pointers);
            outline = Outline.of(own, this);
            if (hasRoom(outlines)) {
                outlines.putIfAbsent(own, outline);
            }
        }
        return outline;
    }

    /**
     * @param decided the choices that were made already; what was chosen is among the pointers
     * @throws Refused if the schemas contradict each other, or one of them is not there
     */
    Demand merge(List<String> pointers, Set<String> decided) {
        Request request = new Request(List.copyOf(pointers), Set.copyOf(decided));
        Demand demand = known.get(request);
        if (demand != null) {
            return demand;
        }
        Refused refused = impossible.get(request);
        if (refused != null) {
            throw refused;
        }
        try {
            demand = new Absorption(this, request.pointers(), request.decided()).demand();
        } catch (Refused contradiction) {
            if (impossible.size() < MOST_REMEMBERED) {
                impossible.putIfAbsent(request, contradiction);
            }
            throw contradiction;
        }
        if (hasRoom(known) && known.putIfAbsent(request, demand) == null) {
            parts.addAndGet(demand.absorbed.size() + demand.object.declared.size());
        }
        return demand;
    }

    private boolean hasRoom(Map<?, ?> remembered) {
        return remembered.size() < MOST_REMEMBERED && parts.get() < MOST_PARTS;
    }
}
