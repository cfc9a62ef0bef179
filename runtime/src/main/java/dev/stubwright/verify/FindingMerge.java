package dev.stubwright.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges findings that have the same cause, and keeps the first of them. */
final class FindingMerge {

    private record Cause(String operation, Check check, String schemaPointer, String keyword, String detail) {

        static Cause of(Finding finding) {
            return new Cause(
                    finding.operation().id(),
                    finding.check(),
                    finding.schemaPointer(),
                    finding.keyword(),
                    detail(finding));
        }

        /** Never contains a part of a body, which differs each time. */
        private static String detail(Finding finding) {
            return switch (finding.keyword()) {
                case "" ->
                    finding.check()
                            .cause(
                                    finding.actual(),
                                    finding.exchange().response().status());
                case "required", "dependentRequired" -> finding.expected();
                case "additionalProperties", "unevaluatedProperties" -> finding.actual();
                default -> "";
            };
        }
    }

    private FindingMerge() {}

    /** Counts a cause once per case, for example if fifty items of an array share it. */
    static List<Finding> ofOneCase(List<Finding> findings) {
        Map<Cause, Finding> byCause = new LinkedHashMap<>();
        findings.forEach(finding -> byCause.putIfAbsent(Cause.of(finding), finding));
        return new ArrayList<>(byCause.values());
    }

    static List<Finding> ofAllCases(List<Finding> findings) {
        Map<Cause, Finding> byCause = new LinkedHashMap<>();
        findings.forEach(finding -> byCause.merge(
                Cause.of(finding), finding, (first, next) -> first.times(first.occurrences() + next.occurrences())));
        return new ArrayList<>(byCause.values());
    }
}
