package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The other ways that a place might go, where its schemas offer several. */
final class Branches {

    private Branches() {}

    static Stream<Change> of(Spot spot, Supply supply) {
        return spot.choices().stream().flatMap(choice -> choice.options().stream()
                .filter(option -> !option.pointers().isEmpty())
                .map(option -> change(spot, choice, option, supply)));
    }

    private static Change change(Spot spot, Choice choice, Choice.Option option, Supply supply) {
        // What tells branches apart that overlap stands beside the branch itself.
        String branch = option.pointers().stream()
                .filter(address -> !Facet.isFacet(address))
                .findFirst()
                .orElse(option.pointers().get(0));
        return new Change(
                spot,
                Variation.Kind.BRANCH,
                Facet.shown(branch),
                choice.id(),
                Attempt.lazily(() -> made(spot, option, supply), () -> grafted(spot, option, supply)));
    }

    /** Made anew: of what applies anyway, and of the branch. */
    private static Stream<JsonNode> made(Spot spot, Choice.Option option, Supply supply) {
        List<String> pointers = new ArrayList<>(spot.roots());
        pointers.addAll(option.pointers());
        return supply.make(pointers, spot.place()).stream().map(made -> labelled(made, option));
    }

    private static Stream<JsonNode> grafted(Spot spot, Choice.Option option, Supply supply) {
        return supply.make(option.pointers(), spot.place()).stream().map(made -> labelled(made, option));
    }

    private static JsonNode labelled(JsonNode made, Choice.Option option) {
        return option.label().isPresent() && made.isObject()
                ? Edit.with(
                        made,
                        option.label().get().property(),
                        TextNode.valueOf(option.label().get().value()))
                : made;
    }
}
