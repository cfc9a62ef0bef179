package dev.stubwright.report;

import dev.stubwright.contract.Operation;
import dev.stubwright.verify.Case;
import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Check;
import dev.stubwright.verify.Finding;
import dev.stubwright.verify.SuiteResult;
import dev.stubwright.verify.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Operations × checks: what each check came to, over all cases of the operation. */
final class CheckMatrix {

    /** What a check came to. */
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

        /** The worst of its cases: one that failed, else one that could not be verified. */
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
        Set<Check> failed = EnumSet.noneOf(Check.class);
        findings.forEach(finding -> failed.add(finding.check()));
        Set<Check> looked = EnumSet.noneOf(Check.class);
        Set<Check> missed = EnumSet.noneOf(Check.class);
        for (CaseResult one : cases) {
            looked.addAll(one.checks());
            if (one.verdict() == Verdict.NOT_VERIFIED) {
                missed.addAll(wanted(one.contractCase()));
            }
        }
        Map<Check, Cell> cells = new EnumMap<>(Check.class);
        for (Check check : Check.values()) {
            cells.put(check, cell(failed.contains(check), looked.contains(check), missed.contains(check)));
        }
        return cells;
    }

    private static Cell cell(boolean failed, boolean looked, boolean missed) {
        if (failed) {
            return Cell.FAILED;
        }
        if (looked) {
            return Cell.PASSED;
        }
        return missed ? Cell.NOT_VERIFIED : Cell.NOT_APPLICABLE;
    }

    /** What a case is there for, as far as it can be told before there is an answer. */
    private static Set<Check> wanted(Case contractCase) {
        return switch (contractCase.kind()) {
            case POSITIVE -> answer(contractCase.operation());
            case UNDECLARED_METHOD -> EnumSet.of(Check.SERVER_ERROR, Check.UNDECLARED_METHOD);
            case UNKNOWN_RESOURCE -> EnumSet.of(Check.SERVER_ERROR, Check.UNKNOWN_RESOURCE);
            case NO_CREDENTIAL -> EnumSet.of(Check.SERVER_ERROR, Check.AUTHENTICATION);
        };
    }

    private static Set<Check> answer(Operation operation) {
        Set<Check> checks = EnumSet.of(Check.SERVER_ERROR);
        if (!operation.responses().isEmpty()) {
            checks.add(Check.STATUS);
        }
        operation.success().ifPresent(success -> {
            if (success.headers().stream()
                    .anyMatch(header -> header.required() || header.schema().isPresent())) {
                checks.add(Check.HEADERS);
            }
            if (success.status().equals("204")) {
                checks.add(Check.BODY_NOT_ALLOWED);
            } else if (!success.content().isEmpty()) {
                checks.add(Check.CONTENT_TYPE);
            }
            if (success.content().stream().anyMatch(type -> type.schema().isPresent())) {
                checks.add(Check.BODY);
            }
        });
        return checks;
    }
}
