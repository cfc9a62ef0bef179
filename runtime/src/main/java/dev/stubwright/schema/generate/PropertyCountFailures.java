package dev.stubwright.schema.generate;

import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.ObjectConstraints;
import dev.stubwright.schema.constraint.PropertyKeywords;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.json.CountRange;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reasons why no object has an allowed number of properties. */
final class PropertyCountFailures {

    private final ValueConstraints constraints;
    private final ObjectConstraints object;
    private final CountRange size;

    PropertyCountFailures(ValueConstraints constraints) {
        this.constraints = constraints;
        this.object = constraints.object();
        this.size = object.size();
    }

    GenerationFailure tooManyRequired() {
        return GenerationFailure.contradiction(
                "the schema requires more properties than the " + size.most() + " that "
                        + ReferenceResolver.bare(size.mostSource()) + " allows",
                object.requiredBy(object.required().iterator().next()),
                size.mostSource());
    }

    GenerationFailure aboveLimit(int limit) {
        GenerationFailure tooFew = tooFew(null);
        return tooFew.isProven()
                ? tooFew
                : new GenerationFailure(
                        constraints.first(),
                        "minProperties " + size.least() + " exceeds the limit of " + limit
                                + " properties for generated objects");
    }

    /** @param lastFailure why the last property could not be added; null if none was tried */
    GenerationFailure tooFew(@Nullable GenerationFailure lastFailure) {
        String reason = ReferenceResolver.bare(size.leastSource()) + " requires " + size.least()
                + " properties, but the schema allows fewer";
        Optional<PropertyKeywords> closing = object.properties().allowingFewerThan(size.least());
        if (closing.isPresent()) {
            return GenerationFailure.contradiction(
                    reason, size.leastSource(), closing.get().restAddress());
        }
        if (size.least() > size.most()) {
            return GenerationFailure.contradiction(reason, size.leastSource(), size.mostSource());
        }
        return lastFailure == null ? new GenerationFailure(size.leastSource(), reason) : lastFailure;
    }
}
