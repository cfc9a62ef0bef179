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

/** Tells what references filled, and what they did not. */
final class CompletionReport {

    private final WorkingDocument merged;

    CompletionReport(WorkingDocument merged) {
        this.merged = merged;
    }

    void missing(MergedOperation target, Optional<ReferenceOperation> closest) {
        String like = closest.map(other -> "; the closest is " + named(other)).orElse("");
        merged.diagnostics()
                .add(Diagnostic.unrepaired(
                        "reference-operation-missing",
                        Severity.INFO,
                        "no reference describes " + target.name() + like,
                        at(target)));
    }

    void filled(MergedOperation target, ReferenceOperation source, RouteMatch match, List<String> filled) {
        if (match.strength() != RouteMatch.Strength.EQUAL) {
            merged.diagnostics()
                    .add(Diagnostic.repaired(
                            "reference-match-weak",
                            Severity.WARNING,
                            "no reference describes " + target.name() + " itself, but " + named(source)
                                    + " is like it: " + reason(match),
                            at(target),
                            "it is filled from that"));
        }
        if (!filled.isEmpty()) {
            merged.diagnostics()
                    .add(Diagnostic.repaired(
                            "filled-from-reference",
                            Severity.INFO,
                            target.name() + " leaves unsaid what " + named(source) + " says, which "
                                    + strength(match.strength()),
                            at(target),
                            "filled: " + String.join(", ", filled)));
        }
    }

    private static String reason(RouteMatch match) {
        String values = new TreeMap<>(match.values())
                .entrySet().stream()
                        .map(value ->
                                "`" + value.getValue() + "` may be a value of its variable `" + value.getKey() + "`")
                        .collect(Collectors.joining(" and "));
        String base = match.base().isEmpty() ? "" : "only one of the two has the base path " + match.base();
        return values.isEmpty() || base.isEmpty() ? values + base : values + ", and " + base;
    }

    private static String strength(RouteMatch.Strength strength) {
        return switch (strength) {
            case EQUAL -> "has the same path shape";
            case BASE_ASIDE -> "has the same path shape but for a base path";
            case VALUE -> "has a variable where this has a fixed text";
            case VALUE_BASE_ASIDE -> "has a variable where this has a fixed text, and another base path";
        };
    }

    private static String named(ReferenceOperation operation) {
        return operation.name() + " (" + operation.location() + ")";
    }

    private SourceLocation at(MergedOperation target) {
        return merged.locate(target.operation(), "");
    }
}
