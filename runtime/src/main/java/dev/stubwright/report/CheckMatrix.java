package dev.stubwright.report;

import dev.stubwright.contract.Operation;
import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Check;
import dev.stubwright.verify.Checks;
import dev.stubwright.verify.Finding;
import dev.stubwright.verify.SuiteResult;
import dev.stubwright.verify.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Operations × checks: the outcome of each check over all cases of the operation. */
final class CheckMatrix {

    /** The outcome of a check. */
    enum Cell {
        FAILED("failed", "✗"),
        NOT_VERIFIED("not verified", "?"),
        PASSED("passed", "✓"),
        NOT_APPLICABLE("not applicable", "·");

        private final String words;
        private final String sign;

        Cell(String words, String sign) {
            this.words = words;
            this.sign = sign;
        }

        String words() {
            return words;
        }

        String sign() {
            return sign;
        }
    }

    /** One operation with its cases, in the order of the suite. */
    record Row(Operation operation, List<CaseResult> cases, List<Finding> findings, Map<Check, Cell> cells) {

        /** The worst outcome of its cases. */
        Cell verdict() {
            if (!findings.isEmpty() || count(Verdict.FAILED) > 0) {
                return Cell.FAILED;
            }
            if (count(Verdict.NOT_VERIFIED) > 0) {
                return Cell.NOT_VERIFIED;
            }
            return cases.isEmpty() ? Cell.NOT_APPLICABLE : Cell.PASSED;
        }

        long count(Verdict verdict) {
            return cases.stream().filter(result -> result.verdict() == verdict).count();
        }
    }

    private CheckMatrix() {}

    static List<Row> of(SuiteResult result) {
        List<Row> rows = new ArrayList<>();
        for (Operation operation : result.contract().operations()) {
            List<CaseResult> cases = result.cases().stream()
                    .filter(one -> one.contractCase().operation().id().equals(operation.id()))
                    .toList();
            List<Finding> findings = result.findings().stream()
                    .filter(finding -> finding.operation().id().equals(operation.id()))
                    .toList();
            rows.add(new Row(operation, cases, findings, cells(cases, findings)));
        }
        return rows;
    }

    private static Map<Check, Cell> cells(List<CaseResult> cases, List<Finding> findings) {
        Set<Check> failed = new HashSet<>();
        findings.forEach(finding -> failed.add(finding.check()));
        Set<Check> applied = new HashSet<>();
        Set<Check> skipped = new HashSet<>();
        for (CaseResult one : cases) {
            applied.addAll(one.checks());
            if (one.verdict() == Verdict.NOT_VERIFIED) {
                skipped.addAll(one.contractCase().checks());
            }
        }
        Map<Check, Cell> cells = new LinkedHashMap<>();
        for (Check check : Checks.all()) {
            cells.put(check, cell(failed.contains(check), applied.contains(check), skipped.contains(check)));
        }
        return cells;
    }

    private static Cell cell(boolean failed, boolean applied, boolean skipped) {
        if (failed) {
            return Cell.FAILED;
        }
        if (applied) {
            return Cell.PASSED;
        }
        return skipped ? Cell.NOT_VERIFIED : Cell.NOT_APPLICABLE;
    }
}
