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

/** Checks whether an object may have a property, and finds the schemas of its value. */
final class PropertyAdmission {

    private final ValueConstraints constraints;
    private final ObjectConstraints object;
    private final GenerationContext context;

    PropertyAdmission(ValueConstraints constraints, GenerationContext context) {
        this.constraints = constraints;
        this.object = constraints.object();
        this.context = context;
    }

    /** @throws GenerationFailure if the property is not allowed */
    List<SubschemaRef> of(String name) {
        Optional<List<SubschemaRef>> found = object.properties().at(name);
        if (found.isEmpty()) {
            throw notAllowed(name, object.properties().closedAgainst(name).orElseThrow());
        }
        if (object.forbidden().contains(name)) {
            throw new GenerationFailure(constraints.first(), "the property " + name + " is forbidden");
        }
        Optional<String> failedKeyword = context.failedKeyword(object.nameSchemas(), TextNode.valueOf(name));
        if (failedKeyword.isPresent()) {
            throw invalidName(name, failedKeyword.get());
        }
        return found.get();
    }

    private GenerationFailure notAllowed(String name, PropertyKeywords part) {
        String closing = part.restAddress();
        if (!object.required().contains(name)) {
            return new GenerationFailure(
                    closing, "the property " + name + " is not allowed by " + ReferenceResolver.bare(closing));
        }
        GenerationFailure failure = GenerationFailure.contradiction(
                "the property " + name + " is required by " + ReferenceResolver.bare(object.requiredBy(name))
                        + ", but not allowed by " + ReferenceResolver.bare(closing),
                object.requiredBy(name),
                closing);
        // A keyword in another branch may evaluate it.
        return object.properties().mayBeEvaluated(name) ? failure.asUnproven() : failure;
    }

    private GenerationFailure invalidName(String name, String failedKeyword) {
        if (!object.required().contains(name)) {
            return new GenerationFailure(
                    failedKeyword,
                    "the name of the property " + name + " violates " + ReferenceResolver.bare(failedKeyword));
        }
        return GenerationFailure.contradiction(
                "the property " + name + " is required by " + ReferenceResolver.bare(object.requiredBy(name))
                        + ", but its name violates " + ReferenceResolver.bare(failedKeyword),
                object.requiredBy(name),
                failedKeyword);
    }
}
