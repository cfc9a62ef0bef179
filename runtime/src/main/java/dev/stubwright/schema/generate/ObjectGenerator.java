package dev.stubwright.schema.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.schema.Shape;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.ExtraProperty;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.InitialConstraints;
import dev.stubwright.schema.constraint.ObjectConstraints;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.json.EcmaPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Generates objects: chooses the properties, and orders them as the document does. */
final class ObjectGenerator {

    private static final int MAX_EXTRA_TRIES = 100;
    private static final int OPTIONAL_EXTRA_TRIES = 6;
    private static final int MAX_SIZE = 10_000;
    private static final int LIKELIHOOD_ATTEMPT = -1;

    private final ValueGenerator generator;
    private final ConstraintMerger merger;

    ObjectGenerator(ValueGenerator generator, ConstraintMerger merger) {
        this.generator = generator;
        this.merger = merger;
    }

    /** @throws GenerationFailure if a required property cannot be generated */
    ObjectNode generate(
            BranchDecision decision, GenerationPath path, GenerationContext context, SplittableRandom random) {
        ObjectBuilder builder = new ObjectBuilder(decision, path, context, random);
        builder.addRequired();
        builder.addExtras();
        builder.addOptional();
        builder.fill();
        return builder.inOrder();
    }

    private final class ObjectBuilder {

        private final BranchDecision decision;
        private final ValueConstraints constraints;
        private final ObjectConstraints objectConstraints;
        private final GenerationPath path;
        private final GenerationContext context;
        private final PropertyNameGenerator names;
        private final PropertyAdmission admission;
        private final PropertyCountFailures counts;
        private final ObjectNode object = JsonNodeFactory.instance.objectNode();

        ObjectBuilder(
                BranchDecision decision, GenerationPath path, GenerationContext context, SplittableRandom random) {
            this.decision = decision;
            this.constraints = decision.constraints();
            this.objectConstraints = constraints.object();
            this.admission = new PropertyAdmission(constraints, context);
            this.counts = new PropertyCountFailures(constraints);
            this.path = path;
            this.context = context;
            this.names = new PropertyNameGenerator(objectConstraints, generator, path, context, random);
        }

        void addRequired() {
            Set<String> names = new LinkedHashSet<>(decision.labels().keySet());
            names.addAll(objectConstraints.required());
            for (String name : names) {
                if (!object.has(name)) {
                    addWithCompanions(name, path.property(name));
                }
            }
            if (object.size() > objectConstraints.size().most()) {
                GenerationFailure failure = counts.tooManyRequired();
                // A property that only a discriminator requires may be omitted.
                throw objectConstraints.required().containsAll(decision.labels().keySet())
                        ? failure
                        : failure.asUnproven();
            }
        }

        /** Adds required properties with unspecified names. */
        void addExtras() {
            for (ExtraProperty extra : objectConstraints.extras()) {
                addExtra(extra);
            }
        }

        private void addExtra(ExtraProperty extra) {
            GenerationFailure lastFailure = null;
            for (int i = 0; i < MAX_EXTRA_TRIES; i++) {
                String name = names.extra(extra, i);
                boolean isPossible = !object.has(name)
                        && extra.pattern()
                                .map(pattern -> EcmaPattern.of(pattern).matchesWithinLimit(name))
                                .orElse(true)
                        && extra.undeclaredIn()
                                .map(part -> part.declaredSchemas(name).isEmpty())
                                .orElse(true);
                if (isPossible) {
                    try {
                        List<SubschemaRef> subschemas = new ArrayList<>(admission.of(name));
                        extra.value().ifPresent(subschemas::add);
                        add(name, path.property(name), false, subschemas);
                        return;
                    } catch (GenerationFailure failure) {
                        lastFailure = failure;
                    }
                }
            }
            throw new GenerationFailure(
                    extra.source(),
                    lastFailure == null
                            ? "no name was found for a property that must be present"
                            : lastFailure.reason());
        }

        void addOptional() {
            for (String name : objectConstraints.declared()) {
                GenerationPath propertyPath = path.property(name);
                if (object.has(name)
                        || object.size() >= objectConstraints.size().most()
                        || !isWanted(name, propertyPath)) {
                    continue;
                }
                int count = object.size();
                try {
                    addWithCompanions(name, propertyPath);
                    if (object.size() > objectConstraints.size().most()) {
                        keepFirst(count);
                    }
                } catch (GenerationFailure failure) {
                    // The property is optional.
                    keepFirst(count);
                }
            }
        }

        /** Removes all but the first properties. */
        private void keepFirst(int count) {
            List<String> later = new ArrayList<>();
            object.fieldNames().forEachRemaining(later::add);
            object.remove(later.subList(count, later.size()));
        }

        private boolean isWanted(String name, GenerationPath propertyPath) {
            if (objectConstraints.forbidden().contains(name) || context.isAvoided(propertyPath)) {
                return false;
            }
            if (object.size() < objectConstraints.size().least()) {
                return true;
            }
            if (context.shouldStaySmall()) {
                return false;
            }
            // Optional properties may help to match one branch of a oneOf only.
            boolean isLaterPass = decision.pass() > 0;
            return switch (context.shape()) {
                case MINIMAL -> isLaterPass;
                case MAXIMAL -> true;
                case TYPICAL -> isLaterPass || isLikely(propertyPath);
            };
        }

        private boolean isLikely(GenerationPath propertyPath) {
            return context.random(propertyPath, LIKELIHOOD_ATTEMPT).nextInt(100) < (path.depth() < 3 ? 85 : 50);
        }

        /** Adds a property and the properties that it requires (dependentRequired). */
        private void addWithCompanions(String name, GenerationPath propertyPath) {
            add(name, propertyPath, objectConstraints.required().contains(name), admission.of(name));
            if (objectConstraints.dependents().isEmpty() || !object.has(name)) {
                return;
            }
            for (String companion : objectConstraints.dependents().getOrDefault(name, Set.of())) {
                if (!object.has(companion)) {
                    addWithCompanions(companion, path.property(companion));
                }
            }
        }

        private void add(String name, GenerationPath propertyPath, boolean required, List<SubschemaRef> subschemas) {
            InitialConstraints outline = merger.initialConstraints(subschemas);
            if (outline.isExcludedFrom(context.direction())) {
                return;
            }
            String label = decision.labels().get(name);
            if (label != null) {
                addLabel(name, TextNode.valueOf(label), subschemas, required);
                return;
            }
            if (!required && isRecursion(outline, propertyPath)) {
                throw new GenerationFailure(constraints.first(), "the optional property " + name + " is recursive");
            }
            try {
                object.set(name, generator.generate(subschemas, propertyPath, context));
            } catch (GenerationFailure failure) {
                GenerationFailure cause =
                        objectConstraints.properties().mayBeEvaluated(name) ? failure.asUnproven() : failure;
                throw required ? cause.withCause(objectConstraints.requiredBy(name)) : cause;
            }
        }

        private void addLabel(String name, TextNode label, List<SubschemaRef> subschemas, boolean required) {
            Optional<Violation> violation = context.firstViolation(subschemas, label);
            if (violation.isEmpty()) {
                object.set(name, label);
            } else if (required) {
                throw new GenerationFailure(
                        constraints.first(),
                        "the discriminator requires " + name + " to be " + label + ", but "
                                + violation.get().schemaPointer() + " requires "
                                + violation.get().expected());
            }
            // Otherwise it is omitted, so that it does not select another schema.
        }

        private boolean isRecursion(InitialConstraints outline, GenerationPath propertyPath) {
            int allowed = context.shape() == Shape.MAXIMAL ? 1 : 0;
            return propertyPath.recursionDepth(outline.resolvedSubschemas()) > allowed;
        }

        /** Adds properties that the schema does not name, until there are enough. */
        void fill() {
            if (objectConstraints.size().least() > MAX_SIZE) {
                throw counts.aboveLimit(MAX_SIZE);
            }
            int wanted = objectConstraints.size().least();
            if (objectConstraints.properties().isMap()
                    && objectConstraints.declared().isEmpty()
                    && context.shape() != Shape.MINIMAL
                    && !context.shouldStaySmall()) {
                wanted = Math.max(wanted, context.shape() == Shape.MAXIMAL ? 2 : 1);
            }
            wanted = Math.min(
                    wanted + (objectConstraints.declared().isEmpty() ? decision.pass() : 0),
                    objectConstraints.size().most());
            GenerationFailure lastFailure = null;
            for (int i = 0; object.size() < wanted && i < maxTries(wanted); i++) {
                String name = names.further(i);
                if (object.has(name) || objectConstraints.declared().contains(name)) {
                    continue;
                }
                try {
                    add(name, path.property(name), false, admission.of(name));
                } catch (GenerationFailure failure) {
                    lastFailure = failure.asUnproven();
                }
            }
            if (object.size() < objectConstraints.size().least()) {
                throw counts.tooFew(lastFailure);
            }
        }

        private int maxTries(int wanted) {
            return object.size() < objectConstraints.size().least() ? MAX_EXTRA_TRIES + wanted : OPTIONAL_EXTRA_TRIES;
        }

        /** The properties in the order of the document. */
        ObjectNode inOrder() {
            ObjectNode ordered = JsonNodeFactory.instance.objectNode();
            for (String name : objectConstraints.declared()) {
                if (object.has(name)) {
                    ordered.set(name, object.get(name));
                }
            }
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                if (!ordered.has(property.getKey())) {
                    ordered.set(property.getKey(), property.getValue());
                }
            }
            return ordered;
        }
    }
}
