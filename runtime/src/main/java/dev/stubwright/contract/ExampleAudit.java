package dev.stubwright.contract;

import dev.stubwright.Diagnostic;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.contract.audit.SchemaDirections;
import dev.stubwright.contract.audit.StringifiedJson;
import dev.stubwright.contract.tree.MergedDocument;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges every example and default of a contract. What is counted are pairs of an example and the schema that it stands
 * beside: each example of a parameter, header or media type with that one's schema, where a named example that several
 * refer to counts once for each, and each example of a schema, wherever it is nested, with that schema. Defaults are
 * judged as well, and are no pairs.
 */
final class ExampleAudit {

    private static final List<String> SHOWING = List.of("example", "examples", "default");

    private final MergedDocument model;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int pairs;
    private int liars;

    private ExampleAudit(MergedDocument model) {
        this.model = model;
    }

    /** @param liars pairs in which the example breaks the schema */
    record Result(int pairs, int liars, List<Diagnostic> diagnostics) {}

    static Result of(MergedDocument model) {
        ExampleAudit audit = new ExampleAudit(model);
        SchemaDirections.of(model.draft()).forEach(audit::check);
        return new Result(audit.pairs, audit.liars, List.copyOf(audit.diagnostics));
    }

    private void check(SchemaDirections.Stop stop) {
        if (SHOWING.stream().noneMatch(stop.node()::has)) {
            return;
        }
        MergedDocument.Place place = new MergedDocument.Place(stop.pointer(), stop.node());
        switch (stop.kind()) {
            case MEDIA_TYPE ->
                ofHolder(place, stop.directions(), Optional.of(stop.step().token()));
            case PARAMETER, HEADER -> ofHolder(place, stop.directions(), Optional.empty());
            case SCHEMA -> ofSchema(place, stop.directions());
            default -> {}
        }
    }

    private void ofHolder(MergedDocument.Place holder, Set<Direction> directions, Optional<String> mediaType) {
        Optional<Schema> schema = model.schema(holder);
        for (Example example : ExampleReader.ofHolder(model, holder)) {
            if (schema.isPresent() && !ExampleReader.isWrittenOut(example, mediaType, schema.get())) {
                pair(holder, example, schema.get(), directions);
            }
        }
    }

    private void ofSchema(MergedDocument.Place place, Set<Direction> directions) {
        Schema schema = model.schemaAt(place.pointer());
        for (Example example : ExampleReader.ofSchema(place)) {
            pair(place, example, schema, directions);
        }
        if (place.node().has("default")) {
            Example written = new Example("default", place.path("default"), place.pointerTo("default"));
            lie(written, schema, directions)
                    .ifPresent(lie -> diagnostics.add(Diagnostic.unrepaired(
                            "default-breaks-schema",
                            Severity.WARNING,
                            "the default breaks its schema: " + lie.reason(),
                            locate(written.pointer() + lie.pointer()))));
        }
    }

    private void pair(MergedDocument.Place holder, Example example, Schema schema, Set<Direction> directions) {
        pairs++;
        Optional<Lie> found = lie(example, schema, directions);
        if (found.isPresent()) {
            liars++;
            diagnostics.add(Diagnostic.repaired(
                    "example-breaks-schema",
                    Severity.WARNING,
                    "example `" + example.name() + "`" + usedAt(holder, example) + " breaks its schema: "
                            + found.get().reason(),
                    locate(example.pointer() + found.get().pointer()),
                    "the example is not used"));
        }
    }

    /** Where a lie shows, and what it is. */
    private record Lie(String pointer, String reason) {}

    /**
     * An example of a schema that travels both ways need not show both: what is read-only shows that a response is meant.
     * So it lies if it fits neither.
     */
    private static Optional<Lie> lie(Example example, Schema schema, Set<Direction> directions) {
        List<Lie> lies = new ArrayList<>();
        for (Direction direction : directions) {
            List<Violation> violations = schema.validate(example.value(), direction);
            if (violations.isEmpty()) {
                return Optional.empty();
            }
            Violation first = violations.get(0);
            String more = violations.size() == 1 ? "" : ", and " + (violations.size() - 1) + " more";
            String reason =
                    StringifiedJson.of(example.value(), schema, direction).orElse(first + more);
            lies.add(new Lie(first.instancePointer(), reason));
        }
        Lie first = lies.get(0);
        boolean alike = lies.stream().allMatch(first::equals);
        return Optional.of(
                alike
                        ? first
                        : new Lie(
                                first.pointer(),
                                "in a request " + first.reason() + "; in a response "
                                        + lies.get(1).reason()));
    }

    /** A named example may be shared, so that its own line does not tell whose schema it breaks. */
    private String usedAt(MergedDocument.Place holder, Example example) {
        if (example.pointer().startsWith(holder.pointer() + "/")) {
            return "";
        }
        SourceLocation use = locate(JsonPointers.child(holder.pointerTo("examples"), example.name()));
        return ", used at " + use.source() + ":" + use.line() + ",";
    }

    private SourceLocation locate(String pointer) {
        return model.draft().origins().locate(model.draft().root(), pointer);
    }
}
