package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes objects: which properties, in the order of the document. */
final class ObjectMaker {

    private static final int MOST_EXTRA = 100;
    private static final int LIKELIHOOD = -1;

    private final SampleMaker maker;
    private final Merger merger;

    ObjectMaker(SampleMaker maker, Merger merger) {
        this.maker = maker;
        this.merger = merger;
    }

    /** @throws Refused if a property that must be there cannot be made */
    ObjectNode make(Decider.Decision decision, Place place, Making making, SplittableRandom chance) {
        Work work = new Work(decision, place, making, chance);
        work.addRequired();
        work.addOptional();
        work.fill();
        return work.inOrder();
    }

    /** One object in the making. */
    private final class Work {

        private final Decider.Decision decision;
        private final Demand demand;
        private final ObjectDemand asked;
        private final Place place;
        private final Making making;
        private final SplittableRandom chance;
        private final ObjectNode object = JsonNodeFactory.instance.objectNode();
        private final Set<String> dependents = new LinkedHashSet<>();

        Work(Decider.Decision decision, Place place, Making making, SplittableRandom chance) {
            this.decision = decision;
            this.demand = decision.demand();
            this.asked = demand.object;
            this.place = place;
            this.making = making;
            this.chance = chance;
        }

        void addRequired() {
            Set<String> names = new LinkedHashSet<>(decision.labels().keySet());
            names.addAll(asked.required);
            for (String name : names) {
                if (!object.has(name)) {
                    addWithCompanions(name);
                }
            }
            if (object.size() > asked.most) {
                throw new Refused(where(), "more properties are required than maxProperties " + asked.most + " allows");
            }
        }

        void addOptional() {
            for (String name : asked.declared) {
                if (object.has(name) || object.size() >= asked.most || !isWanted(name)) {
                    continue;
                }
                ObjectNode before = object.deepCopy();
                try {
                    addWithCompanions(name);
                    if (object.size() > asked.most) {
                        restore(before);
                    }
                } catch (Refused refused) {
                    // Nobody asked for it.
                    restore(before);
                }
            }
        }

        private void restore(ObjectNode before) {
            object.removeAll();
            object.setAll(before);
        }

        private boolean isWanted(String name) {
            if (asked.unwanted.contains(name) || making.isAvoided(Pointers.child(place.path(), name))) {
                return false;
            }
            if (object.size() < asked.fewest) {
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
                case TYPICAL -> more || isLikely(name);
            };
        }

        private boolean isLikely(String name) {
            return making.chance(place.property(name), LIKELIHOOD).nextInt(100) < (place.depth() < 3 ? 85 : 50);
        }

        /** Adds a property and what must be there beside it. */
        private void addWithCompanions(String name) {
            add(name, asked.required.contains(name));
            if (!object.has(name)) {
                return;
            }
            for (String companion : asked.companions.getOrDefault(name, Set.of())) {
                if (!object.has(companion)) {
                    addWithCompanions(companion);
                }
            }
            String dependent = asked.dependentSchemas.get(name);
            if (dependent != null && dependents.add(dependent)) {
                for (String companion : merger.merge(List.of(dependent), Set.of()).object.required) {
                    if (!object.has(companion)) {
                        addWithCompanions(companion);
                    }
                }
            }
        }

        private void add(String name, boolean required) {
            Optional<List<String>> found = asked.at(name);
            if (found.isEmpty() || asked.unwanted.contains(name) || !isName(name)) {
                throw new Refused(where(), "the property " + name + " is asked for, but not allowed");
            }
            List<String> pointers = new ArrayList<>(found.get());
            for (String dependent : dependents) {
                merger.merge(List.of(dependent), Set.of()).object.at(name).ifPresent(pointers::addAll);
            }
            Place here = place.property(name);
            String label = decision.labels().get(name);
            if (isExcluded(pointers)) {
                return;
            }
            if (label != null) {
                addLabel(name, TextNode.valueOf(label), pointers, required);
                return;
            }
            if (!required && isRecursion(pointers, here)) {
                throw new Refused(where(), "the property " + name + " leads back into what is being made");
            }
            object.set(name, maker.make(pointers, here, making));
        }

        private void addLabel(String name, TextNode label, List<String> pointers, boolean required) {
            Optional<Violation> misfit = making.misfit(pointers, label);
            if (misfit.isEmpty()) {
                object.set(name, label);
            } else if (required) {
                throw new Refused(
                        where(),
                        "the discriminator asks for " + name + " to be " + label + ", but "
                                + misfit.get().schemaPointer() + " for "
                                + misfit.get().expected());
            }
            // Else it is left out, and nothing names another schema.
        }

        private boolean isExcluded(List<String> pointers) {
            try {
                return merger.merge(pointers, Set.of()).isExcludedFrom(making.direction());
            } catch (Refused refused) {
                return false;
            }
        }

        private boolean isRecursion(List<String> pointers, Place here) {
            List<String> entries = pointers.stream().map(merger::entry).toList();
            int allowed = making.shape() == Shape.MAXIMAL ? 1 : 0;
            return here.recurrences(entries) > allowed;
        }

        private boolean isName(String name) {
            return asked.nameSchemas.isEmpty() || making.fits(asked.nameSchemas, TextNode.valueOf(name));
        }

        /** Adds properties that the schema does not name, until there are enough. */
        void fill() {
            int wanted = asked.fewest;
            if (asked.isMap() && asked.declared.isEmpty() && making.shape() != Shape.MINIMAL && !making.isLarge()) {
                wanted = Math.max(wanted, making.shape() == Shape.MAXIMAL ? 2 : 1);
            }
            wanted = Math.min(wanted + (asked.declared.isEmpty() ? decision.luck() : 0), asked.most);
            for (int i = 0; object.size() < wanted && i < MOST_EXTRA + wanted; i++) {
                String name = name(i);
                if (object.has(name) || asked.declared.contains(name)) {
                    continue;
                }
                try {
                    add(name, false);
                } catch (Refused refused) {
                    if (i >= MOST_EXTRA && object.size() < asked.fewest) {
                        throw refused;
                    }
                }
            }
            if (object.size() < asked.fewest) {
                throw new Refused(
                        where(), "minProperties asks for " + asked.fewest + ", and there are fewer to be had");
            }
        }

        private String name(int index) {
            List<String> expressions = asked.nameExpressions();
            if (!expressions.isEmpty() && index % 2 == 0) {
                StringDemand text = new StringDemand();
                text.patterns.add(expressions.get(index / 2 % expressions.size()));
                return StringMaker.make(text, making.hint(place), where(), chance.split());
            }
            if (!asked.nameSchemas.isEmpty()) {
                JsonNode name = maker.make(
                        asked.nameSchemas,
                        new Place(
                                Pointers.child(place.path(), "#" + index),
                                "key",
                                place.depth() + 1,
                                true,
                                place,
                                Set.of()),
                        making);
                return name.asText();
            }
            return Words.key(index);
        }

        /** In the order in which the document declares them, so that people find them. */
        ObjectNode inOrder() {
            ObjectNode ordered = JsonNodeFactory.instance.objectNode();
            for (String name : asked.declared) {
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

        private String where() {
            return demand.absorbed.isEmpty() ? "" : demand.absorbed.iterator().next();
        }
    }
}
