package dev.stubwright.contract.supplement;

import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import dev.stubwright.SourceLocation;
import dev.stubwright.contract.route.RouteMatch;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reports which fields were copied from references, and which operations have no reference. */
final class CompletionReport {

    private final WorkingDocument merged;

    CompletionReport(WorkingDocument merged) {
        this.merged = merged;
    }

    void reportMissing(MergedOperation target, Optional<ReferenceOperation> closest) {
        String like = closest.map(other -> "; the closest is " + named(other)).orElse("");
        merged.diagnostics()
                .add(Diagnostic.unrepaired(
                        "reference-operation-missing",
                        Severity.INFO,
                        "expected a reference that describes " + target.name() + ", but there is none" + like,
                        at(target)));
    }

    void reportCompletion(MergedOperation target, ReferenceOperation source, RouteMatch match, List<String> filled) {
        if (match.strength() != RouteMatch.Strength.EXACT) {
            merged.diagnostics()
                    .add(Diagnostic.repaired(
                            "reference-match-weak",
                            Severity.WARNING,
                            "expected a reference that describes " + target.name() + ", but found only the similar "
                                    + named(source) + ": " + reason(match),
                            at(target),
                            "completed from it"));
        }
        if (!filled.isEmpty()) {
            merged.diagnostics()
                    .add(Diagnostic.repaired(
                            "filled-from-reference",
                            Severity.INFO,
                            target.name() + " is less complete than " + named(source) + ", which "
                                    + strength(match.strength()),
                            at(target),
                            "copied: " + String.join(", ", filled)));
        }
    }

    private static String reason(RouteMatch match) {
        String values = new TreeMap<>(match.values())
                .entrySet().stream()
                        .map(value -> "`" + value.getValue() + "` may be a value of the path variable `"
                                + value.getKey() + "`")
                        .collect(Collectors.joining(" and "));
        String base = match.base().isEmpty() ? "" : "only one of the two has the base path " + match.base();
        return values.isEmpty() || base.isEmpty() ? values + base : values + ", and " + base;
    }

    private static String strength(RouteMatch.Strength strength) {
        return switch (strength) {
            case EXACT -> "is the same route";
            case DIFFERENT_BASE -> "is the same route with another base path";
            case FIXED_VALUE -> "has a path variable in place of a fixed segment";
            case FIXED_VALUE_DIFFERENT_BASE -> "has a path variable in place of a fixed segment, and another base path";
        };
    }

    private static String named(ReferenceOperation operation) {
        return operation.name() + " (" + operation.location() + ")";
    }

    private SourceLocation at(MergedOperation target) {
        return merged.locate(target.operation(), "");
    }
}
