package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.ObjectConstraints;
import dev.stubwright.schema.constraint.PropertyKeywords;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.List;
import java.util.Optional;

/** Says what the value of a property must fit, or why the property must not be in an object. */
final class PropertyAdmission {

    private final ValueConstraints constraints;
    private final ObjectConstraints object;
    private final GenerationContext making;

    PropertyAdmission(ValueConstraints constraints, GenerationContext making) {
        this.constraints = constraints;
        this.object = constraints.object();
        this.making = making;
    }

    /** @throws GenerationFailure if the property must not be there */
    List<SubschemaRef> of(String name) {
        Optional<List<SubschemaRef>> found = object.properties().at(name);
        if (found.isEmpty()) {
            throw closed(name, object.properties().closedAgainst(name).orElseThrow());
        }
        if (object.forbidden().contains(name)) {
            throw new GenerationFailure(constraints.first(), "the property " + name + " must not be there");
        }
        Optional<String> broken = making.broken(object.nameSchemas(), TextNode.valueOf(name));
        if (broken.isPresent()) {
            throw misnamed(name, broken.get());
        }
        return found.get();
    }

    private GenerationFailure closed(String name, PropertyKeywords part) {
        String closing = part.restKeyword();
        if (!object.required().contains(name)) {
            return new GenerationFailure(
                    closing, "the property " + name + " is not allowed by " + ReferenceResolver.bare(closing));
        }
        GenerationFailure failure = GenerationFailure.contradiction(
                "the property " + name + " is required by " + ReferenceResolver.bare(object.requiredBy(name))
                        + ", but not allowed by " + ReferenceResolver.bare(closing),
                object.requiredBy(name),
                closing);
        // Another branch might have evaluated it.
        return object.properties().mayBeEvaluated(name) ? failure.asUnknown() : failure;
    }

    private GenerationFailure misnamed(String name, String broken) {
        if (!object.required().contains(name)) {
            return new GenerationFailure(
                    broken, "the name of the property " + name + " breaks " + ReferenceResolver.bare(broken));
        }
        return GenerationFailure.contradiction(
                "the property " + name + " is required by " + ReferenceResolver.bare(object.requiredBy(name))
                        + ", but its name breaks " + ReferenceResolver.bare(broken),
                object.requiredBy(name),
                broken);
    }
}
