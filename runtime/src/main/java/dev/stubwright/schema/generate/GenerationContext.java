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

/** The state of generating one instance: its parameters, randomness and budget. Not thread-safe. */
@Internal
public final class GenerationContext {

    private static final int MAX_VALUES = 20_000;
    private static final int MAX_WORK = 60_000;
    private static final int SCHEMAS_PER_UNIT = 8;

    private final SchemaValidator validator;
    private final InstanceMatcher matcher;
    private final Sampling sampling;
    private final PlausibleTextRules meanings;
    /** The hash of the pointer of the schema. */
    private final long origin;

    private final Set<String> avoided = new HashSet<>();
    private @Nullable Preference preference;
    private final Map<String, JsonValueSet> distinctFrom = new HashMap<>();
    private int round;
    private int valueCount;
    private int countWork;

    GenerationContext(
            SchemaValidator validator,
            InstanceMatcher matcher,
            PlausibleTextRules meanings,
            Sampling sampling,
            String origin) {
        this.validator = validator;
        this.matcher = matcher;
        this.meanings = meanings;
        this.sampling = sampling;
        this.origin = endOfText(GenerationPath.mix(0xcbf29ce484222325L, origin));
    }

    private record Preference(String path, String type) {}

    /** Prefers a type for the value at a path, if the schemas allow several. */
    public void prefer(String type, GenerationPath path) {
        preference = new Preference(path.pointer(), type);
    }

    /** The types to try at a path, the preferred one first. */
    List<String> orderTypes(List<String> types, GenerationPath path) {
        return preference != null && preference.path().equals(path.pointer())
                ? withFirst(preference.type(), types)
                : types;
    }

    /** The types in the same order, but with one of them first, if it is there. */
    static List<String> withFirst(String type, List<String> types) {
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

    /** Whether a value fits schemas, according to {@link InstanceMatcher}. */
    public boolean fits(List<SubschemaRef> subschemas, JsonNode value) {
        return failedKeyword(subschemas, value).isEmpty();
    }

    /** The address of the first keyword that a value violates. */
    Optional<String> failedKeyword(List<SubschemaRef> subschemas, JsonNode value) {
        for (SubschemaRef subschema : subschemas) {
            Optional<String> failed = failedKeyword(subschema, value);
            if (failed.isPresent()) {
                return failed;
            }
        }
        return Optional.empty();
    }

    private Optional<String> failedKeyword(SubschemaRef subschema, JsonNode value) {
        String address = subschema.address();
        try {
            if (subschema instanceof SubschemaRef.Not) {
                return matcher.matches(address, value, direction()) ? Optional.of(address) : Optional.empty();
            }
            // Other references always accompany a schema that requires the same.
            return subschema.isSchema() ? matcher.failedKeyword(address, value, direction()) : Optional.empty();
        } catch (MatchLimitException tooComplex) {
            throw new GenerationFailure(tooComplex.address(), tooComplex.reason());
        }
    }

    /** The first violation of a value that the validator reports, for each schema by itself. */
    Optional<Violation> firstViolation(List<SubschemaRef> subschemas, JsonNode value) {
        for (SubschemaRef subschema : subschemas) {
            List<Violation> violations =
                    subschema.isSchema() ? validator.validate(subschema.address(), value, direction()) : List.of();
            if (!violations.isEmpty()) {
                return Optional.of(violations.get(0));
            }
        }
        return Optional.empty();
    }

    /** Requires the value at a path to differ from other items of its array. */
    void requireDistinct(GenerationPath path, JsonValueSet others) {
        distinctFrom.put(path.pointer(), others);
    }

    /** Whether another item of an array with distinct items equals the value. */
    boolean isTaken(GenerationPath path, JsonNode value) {
        JsonValueSet others = distinctFrom.isEmpty() ? null : distinctFrom.get(path.pointer());
        return others != null && others.contains(value);
    }

    boolean mustBeDistinct(GenerationPath path) {
        return !distinctFrom.isEmpty() && distinctFrom.containsKey(path.pointer());
    }

    public PropertyContext propertyHint(GenerationPath path) {
        return new PropertyContext(path.name(), meanings.of(path.name()), () -> person(path));
    }

    /** The person that the enclosing object describes: the same for all of its properties. */
    private Person person(GenerationPath path) {
        String name = path.name().toLowerCase(Locale.ROOT);
        // So that a second address differs from the first.
        boolean second = name.startsWith("second") || name.startsWith("alternate");
        GenerationPath around = path.parent();
        return Person.of(random(around == null ? path : around, second ? -3 : -2));
    }

    /** Randomness for a path: the same for the same schema, seed, direction and path, whatever was generated before. */
    public SplittableRandom random(GenerationPath path, int attempt) {
        long hash = endOfText(
                GenerationPath.mix(endOfText(path.pathHash(origin)), direction().name()));
        hash = hash * 31 + sampling.seed();
        hash = hash * 31 + attempt;
        hash = hash * 31 + round;
        // The finalizer of MurmurHash3, so that similar seeds give independent numbers.
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return new SplittableRandom(hash ^ (hash >>> 33));
    }

    // Distinguishes a text from a longer one with the same start.
    private static long endOfText(long hash) {
        return (hash ^ 0xff) * 0x100000001b3L;
    }

    /** @throws GenerationFailure if the instance has too many values */
    void countValue(SubschemaRef subschema) {
        if (++valueCount > MAX_VALUES) {
            throw new GenerationFailure(subschema, "the instance would have more than " + MAX_VALUES + " values");
        }
    }

    /**
     * Counts merged schemas, since even a small value can have very many combinations of branches.
     *
     * @throws GenerationFailure if the budget is spent
     */
    void countWork(int schemas, SubschemaRef subschema) {
        countWork += 1 + schemas / SCHEMAS_PER_UNIT;
        if (countWork > MAX_WORK) {
            throw new GenerationFailure(
                    subschema, "no matching value was found before the limit of combinations was reached");
        }
    }

    /** The number of schemas merged and values generated, as a measure of work. */
    public int workDone() {
        return countWork + valueCount;
    }

    /** Whether so much of the budget is spent that only required parts should be generated. */
    boolean shouldStaySmall() {
        return valueCount > MAX_VALUES / 8 || countWork > MAX_WORK / 4;
    }

    boolean isAvoided(GenerationPath path) {
        return !avoided.isEmpty() && avoided.contains(path.pointer());
    }

    /** Starts again, but avoids the paths that had violations. */
    void restartWithout(List<Violation> violations) {
        for (Violation violation : violations) {
            String path = violation.instancePointer();
            while (!path.isEmpty() && !avoided.add(path)) {
                path = path.substring(0, path.lastIndexOf('/'));
            }
        }
        round++;
        valueCount = 0;
        countWork = 0;
    }
}
