package dev.stubwright.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one finding of all that have the same cause, and keeps the first that showed it. */
final class FindingMerge {

    private record Cause(String operation, Check check, String schemaPointer, String keyword, String what) {

        static Cause of(Finding finding) {
            return new Cause(
                    finding.operation().id(),
                    finding.check(),
                    finding.schemaPointer(),
                    finding.keyword(),
                    what(finding));
        }

        /** What tells causes apart that are found at one place; never a part of a body, which differs each time. */
        private static String what(Finding finding) {
            if (!finding.keyword().isEmpty()) {
                return switch (finding.keyword()) {
                    case "required", "dependentRequired" -> finding.expected();
                    case "additionalProperties", "unevaluatedProperties" -> finding.actual();
                    default -> "";
                };
            }
            return switch (finding.check()) {
                case CONTENT_TYPE -> finding.actual();
                case BODY, HEADERS, BODY_NOT_ALLOWED -> "";
                case SERVER_ERROR, STATUS, UNDECLARED_METHOD, UNKNOWN_RESOURCE, AUTHENTICATION ->
                    Integer.toString(finding.exchange().response().status());
            };
        }
    }

    private FindingMerge() {}

    /** However often one case meets a cause (fifty items of an array), it shows it once. */
    static List<Finding> ofOneCase(List<Finding> findings) {
        Map<Cause, Finding> byCause = new LinkedHashMap<>();
        findings.forEach(finding -> byCause.putIfAbsent(Cause.of(finding), finding));
        return new ArrayList<>(byCause.values());
    }

    static List<Finding> ofAll(List<CaseResult> results) {
        Map<Cause, Finding> byCause = new LinkedHashMap<>();
        for (CaseResult result : results) {
            for (Finding finding : result.findings()) {
                byCause.merge(
                        Cause.of(finding),
                        finding,
                        (first, next) -> first.times(first.occurrences() + next.occurrences()));
            }
        }
        return new ArrayList<>(byCause.values());
    }
}
