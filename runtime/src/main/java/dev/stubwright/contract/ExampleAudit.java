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
 * Validates every example and default of a contract against its schema.
 *
 * <p>Counts pairs of an example and a schema: each example of a parameter, header or media type with its schema, and each
 * example in a schema with this schema. A named example that several media types refer to counts once for each. Defaults
 * are validated, but not counted.
 */
final class ExampleAudit {

    private static final List<String> VALUE_FIELDS = List.of("example", "examples", "default");

    private final MergedDocument model;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int pairs;
    private int invalid;

    private ExampleAudit(MergedDocument model) {
        this.model = model;
    }

    record Result(int pairs, int invalid, List<Diagnostic> diagnostics) {}

    static Result of(MergedDocument model) {
        ExampleAudit audit = new ExampleAudit(model);
        SchemaDirections.of(model.document()).forEach(audit::check);
        return new Result(audit.pairs, audit.invalid, List.copyOf(audit.diagnostics));
    }

    private void check(SchemaDirections.DirectedNode stop) {
        if (VALUE_FIELDS.stream().noneMatch(stop.node()::has)) {
            return;
        }
        MergedDocument.LocatedObject place = new MergedDocument.LocatedObject(stop.pointer(), stop.node());
        switch (stop.kind()) {
            case MEDIA_TYPE ->
                ofHolder(place, stop.directions(), Optional.of(stop.step().token()));
            case PARAMETER, HEADER -> ofHolder(place, stop.directions(), Optional.empty());
            case SCHEMA -> ofSchema(place, stop.directions());
            default -> {}
        }
    }

    private void ofHolder(MergedDocument.LocatedObject holder, Set<Direction> directions, Optional<String> mediaType) {
        Optional<Schema> schema = model.schema(holder);
        for (Example example : ExampleReader.documented(model, holder)) {
            if (schema.isPresent() && !ExampleReader.isSerialized(example, mediaType, schema.get())) {
                pair(holder, example, schema.get(), directions);
            }
        }
    }

    private void ofSchema(MergedDocument.LocatedObject place, Set<Direction> directions) {
        Schema schema = model.schemaAt(place.pointer());
        for (Example example : ExampleReader.documentedInSchema(place)) {
            pair(place, example, schema, directions);
        }
        if (place.node().has("default")) {
            Example written = new Example("default", place.path("default"), place.pointerTo("default"));
            mismatch(written, schema, directions)
                    .ifPresent(mismatch -> diagnostics.add(Diagnostic.unrepaired(
                            "default-breaks-schema",
                            Severity.WARNING,
                            "the default breaks its schema: " + mismatch.reason(),
                            locate(written.pointer() + mismatch.pointer()))));
        }
    }

    private void pair(MergedDocument.LocatedObject holder, Example example, Schema schema, Set<Direction> directions) {
        pairs++;
        Optional<Mismatch> found = mismatch(example, schema, directions);
        if (found.isPresent()) {
            invalid++;
            diagnostics.add(Diagnostic.repaired(
                    "example-breaks-schema",
                    Severity.WARNING,
                    "example `" + example.name() + "`" + usedAt(holder, example) + " breaks its schema: "
                            + found.get().reason(),
                    locate(example.pointer() + found.get().pointer()),
                    "the example is not used"));
        }
    }

    /** @param pointer into the example */
    private record Mismatch(String pointer, String reason) {}

    // A schema may be used in requests and responses. It is enough that an example is valid in one of them: with a
    // read-only property, for instance, it is an example of a response.
    private static Optional<Mismatch> mismatch(Example example, Schema schema, Set<Direction> directions) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (Direction direction : directions) {
            List<Violation> violations = schema.validate(example.value(), direction);
            if (violations.isEmpty()) {
                return Optional.empty();
            }
            Violation first = violations.get(0);
            String more = violations.size() == 1 ? "" : ", and " + (violations.size() - 1) + " more";
            String reason =
                    StringifiedJson.describe(example.value(), schema, direction).orElse(first + more);
            mismatches.add(new Mismatch(first.instancePointer(), reason));
        }
        Mismatch first = mismatches.get(0);
        boolean same = mismatches.stream().allMatch(first::equals);
        return Optional.of(
                same
                        ? first
                        : new Mismatch(
                                first.pointer(),
                                "in a request " + first.reason() + "; in a response "
                                        + mismatches.get(1).reason()));
    }

    // Several media types may refer to a named example, so its location alone does not identify the schema.
    private String usedAt(MergedDocument.LocatedObject holder, Example example) {
        if (example.pointer().startsWith(holder.pointer() + "/")) {
            return "";
        }
        SourceLocation use = locate(JsonPointers.child(holder.pointerTo("examples"), example.name()));
        return ", used at " + use.source() + ":" + use.line() + ",";
    }

    private SourceLocation locate(String pointer) {
        return model.document().origins().locate(model.document().root(), pointer);
    }
}
