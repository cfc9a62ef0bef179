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
import dev.stubwright.schema.constraint.PropertyKeywords;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.json.EcmaPattern;
import dev.stubwright.schema.reference.ReferenceResolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes objects: which properties, in the order of the document. */
final class ObjectGenerator {

    private static final int MOST_EXTRA = 100;
    private static final int FEW_EXTRA = 6;
    private static final int LARGEST = 10_000;
    private static final int LIKELIHOOD = -1;

    private final ValueGenerator maker;
    private final ConstraintMerger merger;

    ObjectGenerator(ValueGenerator maker, ConstraintMerger merger) {
        this.maker = maker;
        this.merger = merger;
    }

    /** @throws GenerationFailure if a property that must be there cannot be made */
    ObjectNode make(BranchDecision decision, GenerationPath place, GenerationContext making, SplittableRandom chance) {
        Work work = new Work(decision, place, making, chance);
        work.addRequired();
        work.addExtras();
        work.addOptional();
        work.fill();
        return work.inOrder();
    }

    /** One object in the making. */
    private final class Work {

        private final BranchDecision decision;
        private final ValueConstraints constraints;
        private final ObjectConstraints asked;
        private final GenerationPath place;
        private final GenerationContext making;
        private final PropertyNameGenerator names;
        private final PropertyAdmission admission;
        private final ObjectNode object = JsonNodeFactory.instance.objectNode();

        Work(BranchDecision decision, GenerationPath place, GenerationContext making, SplittableRandom chance) {
            this.decision = decision;
            this.constraints = decision.constraints();
            this.asked = constraints.object();
            this.admission = new PropertyAdmission(constraints, making);
            this.place = place;
            this.making = making;
            this.names = new PropertyNameGenerator(asked, maker, place, making, chance);
        }

        void addRequired() {
            Set<String> names = new LinkedHashSet<>(decision.labels().keySet());
            names.addAll(asked.required());
            for (String name : names) {
                if (!object.has(name)) {
                    addWithCompanions(name, place.property(name));
                }
            }
            if (object.size() > asked.size().most()) {
                GenerationFailure refused = GenerationFailure.contradiction(
                        "more properties are required than the " + asked.size().most() + " that "
                                + ReferenceResolver.bare(asked.size().mostSource()) + " allows",
                        asked.requiredBy(asked.required().iterator().next()),
                        asked.size().mostSource());
                // What a discriminator asks for may be left out.
                throw asked.required().containsAll(decision.labels().keySet()) ? refused : refused.asUnknown();
            }
        }

        /** Adds properties of any name that must be there. */
        void addExtras() {
            for (ExtraProperty extra : asked.extras()) {
                addExtra(extra);
            }
        }

        private void addExtra(ExtraProperty extra) {
            GenerationFailure last = null;
            for (int i = 0; i < MOST_EXTRA; i++) {
                String name = names.extra(extra, i);
                boolean right = !object.has(name)
                        && extra.pattern()
                                .map(pattern -> EcmaPattern.of(pattern).matchesInTime(name))
                                .orElse(true)
                        && extra.beside().map(part -> part.own(name).isEmpty()).orElse(true);
                if (right) {
                    try {
                        List<SubschemaRef> pointers = new ArrayList<>(admission.of(name));
                        extra.value().ifPresent(pointers::add);
                        add(name, place.property(name), false, pointers);
                        return;
                    } catch (GenerationFailure refused) {
                        last = refused;
                    }
                }
            }
            throw new GenerationFailure(
                    extra.source(), last == null ? "no name was found for a further property" : last.reason());
        }

        void addOptional() {
            for (String name : asked.declared()) {
                GenerationPath here = place.property(name);
                if (object.has(name) || object.size() >= asked.size().most() || !isWanted(name, here)) {
                    continue;
                }
                int before = object.size();
                try {
                    addWithCompanions(name, here);
                    if (object.size() > asked.size().most()) {
                        keep(before);
                    }
                } catch (GenerationFailure refused) {
                    // Nobody asked for it.
                    keep(before);
                }
            }
        }

        /** Keeps only those that were there before, which are the first. */
        private void keep(int before) {
            List<String> later = new ArrayList<>();
            object.fieldNames().forEachRemaining(later::add);
            object.remove(later.subList(before, later.size()));
        }

        private boolean isWanted(String name, GenerationPath here) {
            if (asked.forbidden().contains(name) || making.isAvoided(here)) {
                return false;
            }
            if (object.size() < asked.size().least()) {
                return true;
            }
            if (making.isLarge()) {
                return false;
            }
            // More than must be there may tell apart what else fits two branches at once.
            boolean more = decision.luck() > 0;
            return switch (making.shape()) {
                case MINIMAL -> more;
                case MAXIMAL -> true;
                case TYPICAL -> more || isLikely(here);
            };
        }

        private boolean isLikely(GenerationPath here) {
            return making.chance(here, LIKELIHOOD).nextInt(100) < (place.depth() < 3 ? 85 : 50);
        }

        /** Adds a property and what must be there beside it. */
        private void addWithCompanions(String name, GenerationPath here) {
            add(name, here, asked.required().contains(name), admission.of(name));
            if (asked.dependents().isEmpty() || !object.has(name)) {
                return;
            }
            for (String companion : asked.dependents().getOrDefault(name, Set.of())) {
                if (!object.has(companion)) {
                    addWithCompanions(companion, place.property(companion));
                }
            }
        }

        private void add(String name, GenerationPath here, boolean required, List<SubschemaRef> pointers) {
            InitialConstraints outline = merger.outline(pointers);
            if (outline.isExcludedFrom(making.direction())) {
                return;
            }
            String label = decision.labels().get(name);
            if (label != null) {
                addLabel(name, TextNode.valueOf(label), pointers, required);
                return;
            }
            if (!required && isRecursion(outline, here)) {
                throw new GenerationFailure(
                        constraints.first(), "the property " + name + " leads back into what is being made");
            }
            try {
                object.set(name, maker.make(pointers, here, making));
            } catch (GenerationFailure refused) {
                GenerationFailure why = asked.properties().mayBeEvaluated(name) ? refused.asUnknown() : refused;
                throw required ? why.because(asked.requiredBy(name)) : why;
            }
        }

        private void addLabel(String name, TextNode label, List<SubschemaRef> pointers, boolean required) {
            Optional<Violation> misfit = making.misfit(pointers, label);
            if (misfit.isEmpty()) {
                object.set(name, label);
            } else if (required) {
                throw new GenerationFailure(
                        constraints.first(),
                        "the discriminator asks for " + name + " to be " + label + ", but "
                                + misfit.get().schemaPointer() + " for "
                                + misfit.get().expected());
            }
            // Else it is left out, and nothing names another schema.
        }

        private boolean isRecursion(InitialConstraints outline, GenerationPath here) {
            int allowed = making.shape() == Shape.MAXIMAL ? 1 : 0;
            return here.recurrences(outline.entries()) > allowed;
        }

        /** Adds properties that the schema does not name, until there are enough. */
        void fill() {
            if (asked.size().least() > LARGEST) {
                throw tooMany();
            }
            int wanted = asked.size().least();
            if (asked.properties().isMap()
                    && asked.declared().isEmpty()
                    && making.shape() != Shape.MINIMAL
                    && !making.isLarge()) {
                wanted = Math.max(wanted, making.shape() == Shape.MAXIMAL ? 2 : 1);
            }
            wanted = Math.min(
                    wanted + (asked.declared().isEmpty() ? decision.luck() : 0),
                    asked.size().most());
            GenerationFailure last = null;
            for (int i = 0; object.size() < wanted && i < tries(wanted); i++) {
                String name = names.further(i);
                if (object.has(name) || asked.declared().contains(name)) {
                    continue;
                }
                try {
                    add(name, place.property(name), false, admission.of(name));
                } catch (GenerationFailure refused) {
                    last = refused.asUnknown();
                }
            }
            if (object.size() < asked.size().least()) {
                throw tooFew(last);
            }
        }

        /** What nobody asked for is not worth many. */
        private int tries(int wanted) {
            return object.size() < asked.size().least() ? MOST_EXTRA + wanted : FEW_EXTRA;
        }

        private GenerationFailure tooMany() {
            GenerationFailure tooFew = tooFew(null);
            return tooFew.isCertain()
                    ? tooFew
                    : new GenerationFailure(
                            constraints.first(),
                            "minProperties " + asked.size().least() + " is more than is ever made");
        }

        private GenerationFailure tooFew(@Nullable GenerationFailure last) {
            String words = ReferenceResolver.bare(asked.size().leastSource()) + " asks for "
                    + asked.size().least() + " properties, and there are fewer to be had";
            Optional<PropertyKeywords> closed =
                    asked.properties().narrowerThan(asked.size().least());
            if (closed.isPresent()) {
                return GenerationFailure.contradiction(
                        words, asked.size().leastSource(), closed.get().restKeyword());
            }
            if (asked.size().least() > asked.size().most()) {
                return GenerationFailure.contradiction(
                        words, asked.size().leastSource(), asked.size().mostSource());
            }
            return last == null ? new GenerationFailure(asked.size().leastSource(), words) : last;
        }

        /** In the order in which the document declares them, so that people find them. */
        ObjectNode inOrder() {
            ObjectNode ordered = JsonNodeFactory.instance.objectNode();
            for (String name : asked.declared()) {
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
