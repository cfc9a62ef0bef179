package dev.stubwright.schema.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stubwright.schema.Carrier;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.InvalidInstance;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Shape;
import dev.stubwright.schema.Variation;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.generate.SampleGenerator;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.mutate.InvalidInstanceGenerator;
import dev.stubwright.schema.mutate.ValueSource;
import dev.stubwright.schema.mutate.VariationGenerator;
import dev.stubwright.schema.reference.Composition;
import dev.stubwright.schema.reference.SchemaAddress;
import dev.stubwright.schema.reference.SchemaResources;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A schema at a pointer into a document. */
final class DocumentSchema implements Schema {

    // Preserves all digits, because multipleOf and the bounds apply to the number as written.
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final String pointer;
    private final SchemaEngine engine;
    private volatile @Nullable JsonNode json;

    DocumentSchema(String pointer, SchemaEngine engine) {
        this.pointer = pointer;
        this.engine = engine;
    }

    @Override
    public String pointer() {
        return pointer;
    }

    @Override
    public JsonNode json() {
        JsonNode known = json;
        if (known == null) {
            SchemaResources resources = engine.resources();
            SchemaAddress here = SchemaAddress.inDocument(pointer);
            known = resources.schemaAt(
                    new Composition(resources).resolveReferences(here).orElse(here));
            json = known;
        }
        return known;
    }

    @Override
    public List<Violation> validate(JsonNode instance, Direction direction) {
        return engine.located(engine.validator().validate(pointer, instance, direction));
    }

    @Override
    public List<Violation> validate(JsonNode instance, Direction direction, int limit) {
        return engine.located(engine.validator().validate(pointer, instance, direction, limit));
    }

    @Override
    public List<Violation> validate(String json, Direction direction) {
        JsonNode instance;
        try {
            instance = JSON.readValue(json);
        } catch (JsonProcessingException notJson) {
            return notJson(JsonValues.shorten(notJson.getOriginalMessage()));
        } catch (NumberFormatException hugeExponent) {
            // Jackson does not wrap this exception if an exponent exceeds int.
            return notJson("a number too large to represent");
        }
        if (instance == null || instance.isMissingNode()) {
            return notJson("nothing");
        }
        return validate(instance, direction);
    }

    private List<Violation> notJson(String actual) {
        return engine.located(List.of(new Violation("", pointer, "json", "JSON", actual)));
    }

    @Override
    public Sample sample(Sampling sampling) {
        return engine.generator().sample(pointer, sampling);
    }

    @Override
    public Stream<Variation> variations(Direction direction, long seed) {
        return generator(direction, seed).variations();
    }

    @Override
    public Stream<InvalidInstance> invalidInstances(Direction direction, Carrier carrier, long seed) {
        SampleGenerator generator = engine.generator();
        ValueSource values = new ValueSource(generator, new Sampling(Shape.TYPICAL, direction, seed), pointer);
        return new InvalidInstanceGenerator(pointer, engine.validator(), values, carrier)
                .generate(generator(direction, seed).bases());
    }

    private VariationGenerator generator(Direction direction, long seed) {
        return new VariationGenerator(pointer, engine.validator(), engine.generator(), direction, seed);
    }
}
