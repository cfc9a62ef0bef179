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

/** Generates names for properties that a schema does not declare. */
final class PropertyNameGenerator {

    private final ObjectConstraints constraints;
    private final ValueGenerator generator;
    private final GenerationPath path;
    private final GenerationContext context;
    private final SplittableRandom random;

    PropertyNameGenerator(
            ObjectConstraints constraints,
            ValueGenerator generator,
            GenerationPath path,
            GenerationContext context,
            SplittableRandom random) {
        this.constraints = constraints;
        this.generator = generator;
        this.path = path;
        this.context = context;
        this.random = random;
    }

    /** A name that matches a pattern or {@code propertyNames}; different for each index, if there are enough. */
    String further(int index) {
        List<String> expressions = constraints.properties().namePatterns();
        if (!expressions.isEmpty() && index % 2 == 0) {
            return matching(expressions.get(index / 2 % expressions.size()));
        }
        return constraints.nameSchemas().isEmpty()
                ? PlausibleValues.propertyName(index)
                : fitting(constraints.nameSchemas(), index);
    }

    /** A name for a property that must be present under an unspecified name; different for each index, if there are enough. */
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
            return StringGenerator.generate(
                    StringConstraints.matching(expression),
                    context.propertyHint(path),
                    SubschemaRef.root(),
                    random.split());
        } catch (GenerationFailure notFound) {
            return "";
        }
    }

    private String fitting(List<SubschemaRef> schemas, int index) {
        GenerationPath namePath = path.propertyName(index);
        for (int attempt = 0; attempt < 2; attempt++) {
            JsonNode name = generator.generate(schemas, namePath.retry(attempt), context);
            if (name.isTextual()) {
                return name.asText();
            }
        }
        return PlausibleValues.propertyName(index);
    }
}
