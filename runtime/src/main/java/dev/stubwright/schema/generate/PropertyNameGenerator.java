package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.constraint.ExtraProperty;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.ObjectConstraints;
import dev.stubwright.schema.constraint.StringConstraints;
import dev.stubwright.schema.constraint.SubschemaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes names for properties that a schema does not name. */
final class PropertyNameGenerator {

    private final ObjectConstraints constraints;
    private final ValueGenerator maker;
    private final GenerationPath place;
    private final GenerationContext making;
    private final SplittableRandom chance;

    PropertyNameGenerator(
            ObjectConstraints constraints,
            ValueGenerator maker,
            GenerationPath place,
            GenerationContext making,
            SplittableRandom chance) {
        this.constraints = constraints;
        this.maker = maker;
        this.place = place;
        this.making = making;
        this.chance = chance;
    }

    /** The next name that some pattern or the schema of names is for; each index has another, if there are so many. */
    String further(int index) {
        List<String> expressions = constraints.properties().namePatterns();
        if (!expressions.isEmpty() && index % 2 == 0) {
            return matching(expressions.get(index / 2 % expressions.size()));
        }
        return constraints.nameSchemas().isEmpty() ? WordList.key(index) : fitting(constraints.nameSchemas(), index);
    }

    /** The next name for a property that must be there for a reason of its own. */
    String extra(ExtraProperty extra, int index) {
        if (extra.pattern().isPresent()) {
            return matching(extra.pattern().get());
        }
        Optional<SubschemaRef> name = extra.name();
        if (name.isPresent()) {
            List<SubschemaRef> schemas = new ArrayList<>(constraints.nameSchemas());
            schemas.add(name.get());
            return fitting(schemas, index);
        }
        return further(index);
    }

    private String matching(String expression) {
        try {
            return StringGenerator.make(
                    StringConstraints.matching(expression), making.hint(place), SubschemaRef.root(), chance.split());
        } catch (GenerationFailure none) {
            return "";
        }
    }

    private String fitting(List<SubschemaRef> schemas, int index) {
        GenerationPath key = place.key(index);
        for (int attempt = 0; attempt < 2; attempt++) {
            JsonNode name = maker.make(schemas, key.again(attempt), making);
            if (name.isTextual()) {
                return name.asText();
            }
        }
        return WordList.key(index);
    }
}
