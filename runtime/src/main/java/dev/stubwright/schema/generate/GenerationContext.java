package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Shape;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.json.JsonValueSet;
import dev.stubwright.schema.match.InstanceMatcher;
import dev.stubwright.schema.match.MatchLimitException;
import dev.stubwright.schema.validate.SchemaValidator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One wish for an instance: what is wished, chance, and what is used up. Used by one thread. */
@Internal
public final class GenerationContext {

    private static final int MOST_STEPS = 20_000;
    private static final int MOST_WORK = 60_000;
    private static final int WORK_AT_ONCE = 8;

    private final SchemaValidator judge;
    private final InstanceMatcher quick;
    private final Sampling sampling;
    private final PropertyMeanings meanings;
    /** The hash of where the schema stands. */
    private final long origin;

    private final Set<String> avoided = new HashSet<>();
    private @Nullable Preference preference;
    private final Map<String, JsonValueSet> taken = new HashMap<>();
    private int round;
    private int steps;
    private int work;

    GenerationContext(
            SchemaValidator judge, InstanceMatcher quick, PropertyMeanings meanings, Sampling sampling, String origin) {
        this.judge = judge;
        this.quick = quick;
        this.meanings = meanings;
        this.sampling = sampling;
        this.origin = end(GenerationPath.mix(0xcbf29ce484222325L, origin));
    }

    private record Preference(String path, String type) {}

    /** Asks for a type at a place, if the schemas there leave the choice. */
    public void prefer(String type, GenerationPath place) {
        preference = new Preference(place.path(), type);
    }

    /** The types to try at a place, the preferred one first. */
    List<String> order(List<String> types, GenerationPath place) {
        return preference != null && preference.path().equals(place.path()) ? first(preference.type(), types) : types;
    }

    /** Some types in their order, but for one of them that comes first. */
    static List<String> first(String type, List<String> types) {
        List<String> ordered = new ArrayList<>(types);
        if (ordered.remove(type)) {
            ordered.add(0, type);
        }
        return ordered;
    }

    Shape shape() {
        return sampling.shape();
    }

    Direction direction() {
        return sampling.direction();
    }

    /** Whether a value fits schemas, as far as {@link InstanceMatcher} tells. */
    public boolean fits(List<SubschemaRef> pointers, JsonNode value) {
        return broken(pointers, value).isEmpty();
    }

    /** The address of the first keyword that a value breaks. */
    Optional<String> broken(List<SubschemaRef> pointers, JsonNode value) {
        for (SubschemaRef subschema : pointers) {
            Optional<String> broken = broken(subschema, value);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<String> broken(SubschemaRef subschema, JsonNode value) {
        String address = subschema.address();
        try {
            if (subschema instanceof SubschemaRef.Not) {
                return quick.matches(address, value, direction()) ? Optional.of(address) : Optional.empty();
            }
            // Any other reference is always beside a schema that requires the same.
            return subschema.isSchema() ? quick.failedKeyword(address, value, direction()) : Optional.empty();
        } catch (MatchLimitException tooComplex) {
            throw new GenerationFailure(tooComplex.address(), tooComplex.reason());
        }
    }

    /** The first thing that is wrong with a value by the full judgement of schemas, each by itself. */
    Optional<Violation> misfit(List<SubschemaRef> pointers, JsonNode value) {
        for (SubschemaRef subschema : pointers) {
            List<Violation> violations =
                    subschema.isSchema() ? judge.validate(subschema.address(), value, direction()) : List.of();
            if (!violations.isEmpty()) {
                return Optional.of(violations.get(0));
            }
        }
        return Optional.empty();
    }

    /** Remembers what a place must be unlike: the items that are there already, where all must differ. */
    void take(GenerationPath place, JsonValueSet others) {
        taken.put(place.path(), others);
    }

    /** Whether a value is there already, where all must differ. */
    boolean isTaken(GenerationPath place, JsonNode value) {
        JsonValueSet others = taken.isEmpty() ? null : taken.get(place.path());
        return others != null && others.contains(value);
    }

    boolean isDistinct(GenerationPath place) {
        return !taken.isEmpty() && taken.containsKey(place.path());
    }

    public ValueHint hint(GenerationPath place) {
        return new ValueHint(place.name(), meanings.of(place.name()), () -> somebody(place));
    }

    /** Whom the object around a place is about: the same for all that is in it. */
    private Person somebody(GenerationPath place) {
        String name = place.name().toLowerCase(Locale.ROOT);
        // A second address is not the first one again.
        boolean another = name.startsWith("second") || name.startsWith("alternate");
        GenerationPath around = place.around();
        return Person.of(chance(around == null ? place : around, another ? -3 : -2));
    }

    /** Chance for a place: the same for the same schema, seed, direction and place, whatever was made before. */
    public SplittableRandom chance(GenerationPath place, int attempt) {
        long hash = end(GenerationPath.mix(end(place.mark(origin)), direction().name()));
        hash = hash * 31 + sampling.seed();
        hash = hash * 31 + attempt;
        hash = hash * 31 + round;
        // The finalizer of MurmurHash3, since seeds that lie together must not give numbers that do.
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return new SplittableRandom(hash ^ (hash >>> 33));
    }

    /** Tells a text that ends from one that goes on. */
    private static long end(long hash) {
        return (hash ^ 0xff) * 0x100000001b3L;
    }

    /** @throws GenerationFailure if too much has been made already */
    void step(SubschemaRef subschema) {
        if (++steps > MOST_STEPS) {
            throw new GenerationFailure(subschema, "it would be larger than " + MOST_STEPS + " values");
        }
    }

    /**
     * Counts schemas that are put together, since a small value can have very many ways to fail.
     *
     * @throws GenerationFailure if too many have been tried already
     */
    void work(int schemas, SubschemaRef subschema) {
        work += 1 + schemas / WORK_AT_ONCE;
        if (work > MOST_WORK) {
            throw new GenerationFailure(subschema, "nothing was found that fits, of all the ways that could be tried");
        }
    }

    /** How many schemas were put together, and values made. */
    public int effort() {
        return work + steps;
    }

    /** Whether so much has been made, or tried, that only what must be there should follow. */
    boolean isLarge() {
        return steps > MOST_STEPS / 8 || work > MOST_WORK / 4;
    }

    boolean isAvoided(GenerationPath place) {
        return !avoided.isEmpty() && avoided.contains(place.path());
    }

    /** Begins anew, this time without what was wrong. */
    void learn(List<Violation> violations) {
        for (Violation violation : violations) {
            String path = violation.instancePointer();
            while (!path.isEmpty() && !avoided.add(path)) {
                path = path.substring(0, path.lastIndexOf('/'));
            }
        }
        round++;
        steps = 0;
        work = 0;
    }
}
