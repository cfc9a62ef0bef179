package dev.stubwright.report;

import dev.stubwright.verify.Finding;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of a finding by label, in reading order, without those that do not apply. */
final class FindingFacts {

    private FindingFacts() {}

    static Map<String, String> of(Finding finding) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "check",
                finding.check().id()
                        + finding.check()
                                .faultCode()
                                .map(code -> " (fault " + code + ")")
                                .orElse(""));
        put(facts, "expected", finding.expected());
        put(facts, "actual", finding.actual());
        put(facts, "at", finding.instancePointer());
        put(facts, finding.keyword().isEmpty() ? "contract" : "violates", violated(finding));
        put(facts, "document", finding.location().toString());
        put(facts, "case", finding.caseName());
        if (finding.occurrences() > 1) {
            facts.put("seen", "in " + finding.occurrences() + " cases; this is the first");
        }
        put(facts, "target", TargetUrl.shown(finding.target()));
        put(facts, "seed", String.valueOf(finding.seed()));
        return facts;
    }

    private static String violated(Finding finding) {
        if (finding.keyword().isEmpty()) {
            return finding.schemaPointer();
        }
        return finding.keyword() + (finding.schemaPointer().isEmpty() ? "" : " at " + finding.schemaPointer());
    }

    private static void put(Map<String, String> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.put(label, value);
        }
    }
}
