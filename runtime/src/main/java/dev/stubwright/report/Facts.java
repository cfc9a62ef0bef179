package dev.stubwright.report;

import dev.stubwright.verify.Finding;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of a finding, in the order in which it is read; what does not apply is left out. */
final class Facts {

    private Facts() {}

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
        put(facts, finding.keyword().isEmpty() ? "contract" : "breaks", broken(finding));
        put(facts, "document", finding.location().toString());
        put(facts, "case", finding.caseName());
        if (finding.occurrences() > 1) {
            facts.put("seen", "in " + finding.occurrences() + " cases, of which this is the first");
        }
        put(facts, "target", TargetUrl.shown(finding.target()));
        put(facts, "seed", String.valueOf(finding.seed()));
        return facts;
    }

    private static String broken(Finding finding) {
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
