package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stubwright.schema.Variation;
import dev.stubwright.schema.constraint.BranchChoice;
import dev.stubwright.schema.constraint.SubschemaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the other branches of {@code oneOf}, {@code anyOf}, {@code if} and discriminators at a location. */
final class BranchAlternatives {

    private BranchAlternatives() {}

    static Stream<VariationCandidate> of(InstanceLocation location, ValueSource values) {
        return location.choices().stream().flatMap(choice -> choice.options().stream()
                .filter(option -> !option.subschemas().isEmpty())
                .map(option -> candidate(location, choice, option, values)));
    }

    private static VariationCandidate candidate(
            InstanceLocation location, BranchChoice choice, BranchChoice.Option option, ValueSource values) {
        // An option may also contain conditions that exclude overlapping branches.
        SubschemaRef branch = option.subschemas().stream()
                .filter(SubschemaRef::isSchema)
                .findFirst()
                .orElse(option.subschemas().get(0));
        return new VariationCandidate(
                location,
                Variation.Kind.BRANCH,
                branch.displayPointer(),
                choice.id().toString(),
                LazyValues.of(() -> generated(location, option, values), () -> ofBranchOnly(location, option, values)));
    }

    /** A value that also matches the other schemas at the location. */
    private static Stream<JsonNode> generated(
            InstanceLocation location, BranchChoice.Option option, ValueSource values) {
        List<SubschemaRef> subschemas = new ArrayList<>(location.roots());
        subschemas.addAll(option.subschemas());
        return values.generate(subschemas, location.generationPath()).stream()
                .map(generated -> withDiscriminator(generated, option));
    }

    private static Stream<JsonNode> ofBranchOnly(
            InstanceLocation location, BranchChoice.Option option, ValueSource values) {
        return values.generate(option.subschemas(), location.generationPath()).stream()
                .map(generated -> withDiscriminator(generated, option));
    }

    private static JsonNode withDiscriminator(JsonNode generated, BranchChoice.Option option) {
        return option.label().isPresent() && generated.isObject()
                ? JsonEdit.with(
                        generated,
                        option.label().get().property(),
                        TextNode.valueOf(option.label().get().value()))
                : generated;
    }
}
