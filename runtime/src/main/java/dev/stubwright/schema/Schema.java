package dev.stubwright.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stubwright.Internal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One schema, as written in its document. Judges any instance; makes instances that fit. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class Schema {

    // Numbers keep all their digits: multipleOf and the bounds are about what was written.
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final Schemas schemas;
    private final String pointer;
    private volatile @Nullable JsonNode json;

    Schema(Schemas schemas, String pointer) {
        this.schemas = schemas;
        this.pointer = pointer;
    }

    /** JSON pointer to this schema in its document. */
    public String pointer() {
        return pointer;
    }

    /** The schema's own JSON, a {@code $ref} at its root followed. */
    @Internal
    public JsonNode json() {
        JsonNode known = json;
        if (known == null) {
            Resources resources = schemas.resources();
            Site here = Site.of(pointer);
            known = resources.find(new Composition(resources).follow(here).orElse(here));
            json = known;
        }
        return known;
    }

    /**
     * Judges an instance, formats and discriminators included. Never throws because of the instance or the schema: what
     * cannot be judged is a violation of the keyword that stood in the way.
     *
     * @return empty if the instance fits; at most some 100, the last of which, of the keyword {@code violations}, says that
     *     there may be more
     */
    @Internal
    public List<Violation> validate(JsonNode instance, Direction direction) {
        return schemas.located(schemas.judge().judge(pointer, instance, direction));
    }

    /**
     * Judges an instance for somebody who does more with violations than to tell people.
     *
     * @param most how many violations are worth to be found
     */
    @Internal
    public List<Violation> validate(JsonNode instance, Direction direction, int most) {
        return schemas.located(schemas.judge().judge(pointer, instance, direction, most));
    }

    /**
     * Judges an instance given as JSON text. Text that is no JSON breaks the schema with the keyword {@code json}.
     *
     * @return empty if the instance fits; at most some 100, the last of which, of the keyword {@code violations}, says that
     *     there may be more
     */
    public List<Violation> validate(String json, Direction direction) {
        JsonNode instance;
        try {
            instance = JSON.readValue(json);
        } catch (JsonProcessingException noJson) {
            return noJson(Values.shorten(noJson.getOriginalMessage()));
        } catch (NumberFormatException unheardOf) {
            // Jackson throws it as it is for an exponent that is no int.
            return noJson("a number beyond all that can be reckoned with");
        }
        if (instance == null || instance.isMissingNode()) {
            return noJson("nothing");
        }
        return validate(instance, direction);
    }

    private List<Violation> noJson(String actual) {
        return schemas.located(List.of(new Violation("", pointer, "json", "JSON", actual)));
    }

    /** Makes an instance, and checks it before it is handed out. */
    public Sample sample(Sampling sampling) {
        return schemas.maker().sample(pointer, sampling);
    }

    /**
     * Makes the instances that show what the schema allows: minimal, typical, maximal, each bound and what is next to it,
     * each value of an {@code enum}, each branch, null, each optional property alone. They are made one by one as they are
     * asked for, each is validated before it is handed out, and what cannot be made is left out. Equal arguments give
     * equal instances in equal order, on every machine and thread. Of a schema of thousands of properties or hundreds of
     * branches, which would take minutes, only the first are made.
     *
     * @param seed where chance begins
     * @return empty if the schema has no instance, or none was found: {@link #sample} says why
     */
    public Stream<Variation> variations(Direction direction, long seed) {
        return new Variations(pointer, schemas.judge(), schemas.maker(), direction, seed).stream();
    }

    /**
     * Makes instances each of which breaks one constraint: for each that applies somewhere in a fitting instance, and that
     * can be broken. They are made one by one as they are asked for, and each is judged before it is handed out. Equal
     * arguments give equal instances in equal order, on every machine and thread. Of a schema of thousands of properties or
     * hundreds of branches, which would take minutes, only the first are made.
     *
     * @param carrier how the instance will travel; what cannot be broken that way is left out
     * @param seed where chance begins
     * @return empty if the schema allows everything, or nothing
     */
    public Stream<Breach> breaches(Direction direction, Carrier carrier, long seed) {
        Judge judge = schemas.judge();
        SampleMaker maker = schemas.maker();
        Supply supply = new Supply(maker, new Sampling(Shape.TYPICAL, direction, seed), pointer);
        Stream<JsonNode> fitting = new Variations(pointer, judge, maker, direction, seed).bases();
        return new Breaker(pointer, judge, maker.merger(), supply, carrier).breaches(fitting);
    }
}
