package dev.stubwright.report;

import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Finding;
import dev.stubwright.verify.SuiteResult;
import dev.stubwright.verify.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report as text for a terminal: one line per operation, then the findings, then the counts.
 *
 * @since 0.1
 */
public final class ConsoleReport {

    private ConsoleReport() {}

    /** Renders the whole report; lines end with {@code \n}. */
    public static String render(SuiteResult result) {
        StringBuilder text = new StringBuilder();
        text.append(Printable.line(result.contract().title())).append(" on the ");
        text.append(result.kind().name().toLowerCase(Locale.ROOT)).append(' ');
        text.append(TargetUrl.shown(result.target()));
        text.append(", seed ").append(result.seed()).append("\n\n");
        operations(text, CheckMatrix.of(result));
        notVerified(text, result);
        findings(text, result.findings());
        result.remarks()
                .forEach(remark ->
                        text.append("\nremark: ").append(Printable.line(remark)).append('\n'));
        return text.append('\n').append(counts(result)).append('\n').toString();
    }

    /** {@code 8 operations, 30 cases: 29 passed, 1 failed, 0 not verified; 1 finding}. */
    static String counts(SuiteResult result) {
        return Plural.of(result.contract().operations().size(), "operation")
                + ", "
                + Plural.of(result.cases().size(), "case")
                + ": "
                + result.count(Verdict.PASSED)
                + " passed, "
                + result.count(Verdict.FAILED)
                + " failed, "
                + result.count(Verdict.NOT_VERIFIED)
                + " not verified; "
                + Plural.of(result.findings().size(), "finding");
    }

    private static void operations(StringBuilder text, List<CheckMatrix.Row> rows) {
        int width = rows.stream().mapToInt(row -> name(row).length()).max().orElse(0);
        for (CheckMatrix.Row row : rows) {
            String word = row.verdict() == CheckMatrix.Cell.FAILED
                    ? "FAILED"
                    : row.verdict().words();
            text.append("  ")
                    .append(name(row))
                    .append(" ".repeat(width - name(row).length()));
            text.append("  ").append(String.format("%-14s", word));
            text.append("  ").append(verdicts(row)).append('\n');
        }
    }

    private static String name(CheckMatrix.Row row) {
        return String.format(
                "%-6s %s",
                row.operation().method(), Printable.line(row.operation().route()));
    }

    private static String verdicts(CheckMatrix.Row row) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (row.count(verdict) > 0) {
                parts.add(row.count(verdict)
                        + " "
                        + verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return parts.isEmpty() ? "no cases" : String.join(", ", parts);
    }

    /** Groups cases by their reason: on a tenant, most share one. */
    private static void notVerified(StringBuilder text, SuiteResult result) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (CaseResult one : result.cases()) {
            if (one.verdict() == Verdict.NOT_VERIFIED) {
                byReason.computeIfAbsent(one.reason(), reason -> new ArrayList<>())
                        .add(one.contractCase().name());
            }
        }
        byReason.forEach((reason, names) -> {
            text.append("\nnot verified: ").append(Printable.line(reason)).append('\n');
            names.forEach(name -> text.append("  ").append(Printable.line(name)).append('\n'));
        });
    }

    private static void findings(StringBuilder text, List<Finding> findings) {
        int number = 1;
        for (Finding finding : findings) {
            text.append("\nfinding ").append(number++).append(" of ").append(findings.size());
            text.append("\n").append(FailureText.render(finding));
        }
    }
}
