package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The other ways that a place might go, where its schemas offer several. */
final class Branches {

    private Branches() {}

    static Stream<Change> of(Site site, Supply supply) {
        return site.choices().stream()
                .flatMap(choice -> choice.options().stream()
                        .filter(option -> !option.pointers().isEmpty())
                        .map(option -> change(site, choice, option, supply)));
    }

    private static Change change(Site site, Choice choice, Choice.Option option, Supply supply) {
        String branch = option.pointers().get(option.pointers().size() - 1);
        return new Change(
                site,
                Variation.Kind.BRANCH,
                branch,
                choice.id(),
                Attempt.lazily(() -> made(site, option, supply), () -> grafted(site, option, supply)));
    }

    /** Made anew: of what applies anyway, and of the branch. */
    private static Stream<JsonNode> made(Site site, Choice.Option option, Supply supply) {
        List<String> pointers = new ArrayList<>(site.roots());
        pointers.addAll(option.pointers());
        return supply.make(pointers, site.place()).stream()
                .map(made -> labelled(made, option));
    }

    private static Stream<JsonNode> grafted(Site site, Choice.Option option, Supply supply) {
        return supply.make(option.pointers(), site.place()).stream()
                .map(made -> labelled(made, option));
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
