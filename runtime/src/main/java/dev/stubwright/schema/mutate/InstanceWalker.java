package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.constraint.BranchChoice;
import dev.stubwright.schema.constraint.ConstraintMerger;
import dev.stubwright.schema.constraint.GenerationFailure;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import dev.stubwright.schema.generate.GenerationPath;
import dev.stubwright.schema.json.StackOverflowRetry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the locations of a valid instance, and the schemas that apply at each. */
final class InstanceWalker {

    private static final int MAX_LOCATIONS = 4_000;
    private static final int MAX_DEPTH = 64;

    private final ConstraintMerger merger;
    private final ValueSource values;

    InstanceWalker(ValueSource values) {
        this.merger = values.merger();
        this.values = values;
    }

    /** The locations of an instance, outer before inner ones; only the first ones of a very large instance. */
    List<InstanceLocation> locations(String pointer, JsonNode instance) {
        try {
            return StackOverflowRetry.call(() -> {
                List<InstanceLocation> locations = new ArrayList<>();
                visit(instance, List.of(merger.lookup().start(pointer)), GenerationPath.root(), null, locations);
                return locations;
            });
        } catch (StackOverflowError tooDeep) {
            return List.of();
        }
    }

    private void visit(
            JsonNode value,
            List<SubschemaRef> subschemas,
            GenerationPath path,
            @Nullable InstanceLocation around,
            List<InstanceLocation> locations) {
        if (locations.size() >= MAX_LOCATIONS
                || values.budget().isSpent()
                || path.depth() > MAX_DEPTH
                || subschemas.isEmpty()) {
            return;
        }
        Optional<InstanceLocation> found = chooseBranches(value, subschemas, path, around);
        if (found.isEmpty()) {
            return;
        }
        InstanceLocation location = found.get();
        if (location.isRecursive()) {
            // The same schemas were covered further out.
            return;
        }
        locations.add(location);
        values.budget()
                .spend(10L
                        * value.size()
                        * location.constraints().object().properties().patternCount());
        InstanceLocation affected = location.dependsOnInside(merger) ? location : around;
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            location.constraints()
                    .object()
                    .properties()
                    .at(property.getKey())
                    .ifPresent(memberSchemas -> visit(
                            property.getValue(),
                            memberSchemas,
                            location.generationPath().property(property.getKey()),
                            location.isDiscriminatedBy(property.getKey(), merger) || !canBeValidated(memberSchemas)
                                    ? location
                                    : affected,
                            locations));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            List<SubschemaRef> memberSchemas =
                    location.constraints().array().items().at(i);
            visit(
                    value.get(i),
                    memberSchemas,
                    location.generationPath().item(i),
                    canBeValidated(memberSchemas) ? affected : location,
                    locations);
        }
    }

    /** Whether the validator can validate against each of the schemas by itself. */
    private static boolean canBeValidated(List<SubschemaRef> subschemas) {
        return subschemas.stream()
                .allMatch(subschema -> subschema.isSchema() && subschema.bare().equals(subschema));
    }

    private Optional<InstanceLocation> chooseBranches(
            JsonNode value, List<SubschemaRef> subschemas, GenerationPath path, @Nullable InstanceLocation around) {
        List<SubschemaRef> all = new ArrayList<>(subschemas);
        Set<SubschemaRef> decided = new LinkedHashSet<>();
        List<BranchChoice> choices = new ArrayList<>();
        try {
            ValueConstraints constraints = merger.merge(all, decided);
            while (true) {
                if (!constraints.choices().isEmpty()) {
                    BranchChoice choice = constraints.choices().get(0);
                    choices.add(choice);
                    decided.add(choice.id());
                    matchingOption(choice, value, all, decided).ifPresent(option -> all.addAll(option.subschemas()));
                } else {
                    Set<SubschemaRef> entries = merger.lookup().resolveAll(all);
                    return Optional.of(new InstanceLocation(
                            path.withSchemas(entries),
                            value,
                            subschemas,
                            List.copyOf(all),
                            constraints,
                            choices,
                            around));
                }
                constraints = merger.merge(all, decided);
            }
        } catch (GenerationFailure contradiction) {
            // The merger does not support these schemas; the instance is valid nevertheless.
            return Optional.empty();
        }
    }

    private Optional<BranchChoice.Option> matchingOption(
            BranchChoice choice, JsonNode value, List<SubschemaRef> all, Set<SubschemaRef> decided) {
        return choice.options().stream()
                .filter(option -> option.label()
                        .map(label -> label.value()
                                .equals(value.path(label.property()).asText()))
                        .orElse(true))
                .filter(option -> option.subschemas().stream().allMatch(pointer -> fits(pointer, value)))
                .filter(option -> isMergeable(option, all, decided))
                .findFirst();
    }

    /** Whether a branch can be merged; a circular branch matches the same values as another branch. */
    private boolean isMergeable(BranchChoice.Option option, List<SubschemaRef> all, Set<SubschemaRef> decided) {
        List<SubschemaRef> further = new ArrayList<>(all);
        further.addAll(option.subschemas());
        try {
            merger.merge(further, decided);
            return true;
        } catch (GenerationFailure failure) {
            return false;
        }
    }

    private boolean fits(SubschemaRef subschema, JsonNode value) {
        if (subschema instanceof SubschemaRef.PropertyAbsent absent) {
            return !value.has(absent.property());
        }
        if (subschema instanceof SubschemaRef.PropertyPresent present) {
            return value.has(present.property())
                    && values.fits(List.of(SubschemaRef.matches(present.address())), value);
        }
        return values.fits(List.of(subschema), value);
    }
}
