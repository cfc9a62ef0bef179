package dev.stubwright.report;

import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Check;
import dev.stubwright.verify.Checks;
import dev.stubwright.verify.Finding;
import dev.stubwright.verify.SuiteResult;
import dev.stubwright.verify.Verdict;
import dev.stubwright.wire.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of the page's template, as maps and lists. The template escapes them. */
final class HtmlModel {

    private HtmlModel() {}

    static Map<String, Object> of(SuiteResult result) {
        List<Finding> findings = result.findings();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            shown.add(finding(findings.get(i), i + 1));
        }
        CheckMatrix.Cell verdict = verdict(result);
        return Map.ofEntries(
                Map.entry("title", Printable.line(result.contract().title())),
                Map.entry("kind", result.kind().name().toLowerCase(Locale.ROOT)),
                Map.entry("target", TargetUrl.shown(result.target())),
                Map.entry("seed", String.valueOf(result.seed())),
                Map.entry("verdict", style(verdict)),
                Map.entry("verdictSign", verdict.sign()),
                Map.entry("verdictWords", verdictWords(result, verdict)),
                Map.entry("counts", counts(result)),
                Map.entry("checks", Checks.all().stream().map(HtmlModel::words).toList()),
                Map.entry(
                        "legend",
                        Arrays.stream(CheckMatrix.Cell.values())
                                .map(HtmlModel::sign)
                                .toList()),
                Map.entry(
                        "operations",
                        CheckMatrix.of(result).stream()
                                .map(row -> operation(row, findings))
                                .toList()),
                Map.entry("hasFindings", !findings.isEmpty()),
                Map.entry("findings", shown),
                Map.entry("hasUnverified", result.count(Verdict.NOT_VERIFIED) > 0),
                Map.entry(
                        "unverified",
                        result.cases().stream()
                                .filter(one -> one.verdict() == Verdict.NOT_VERIFIED)
                                .map(HtmlModel::unverified)
                                .toList()),
                Map.entry("hasRemarks", !result.remarks().isEmpty()),
                Map.entry(
                        "remarks",
                        result.remarks().stream().map(Printable::lines).toList()));
    }

    private static CheckMatrix.Cell verdict(SuiteResult result) {
        if (!result.findings().isEmpty() || result.count(Verdict.FAILED) > 0) {
            return CheckMatrix.Cell.FAILED;
        }
        boolean all = result.count(Verdict.NOT_VERIFIED) == 0 && !result.cases().isEmpty();
        return all ? CheckMatrix.Cell.PASSED : CheckMatrix.Cell.NOT_VERIFIED;
    }

    private static String verdictWords(SuiteResult result, CheckMatrix.Cell verdict) {
        String who = "The " + result.kind().name().toLowerCase(Locale.ROOT);
        if (verdict == CheckMatrix.Cell.FAILED) {
            return who + " breaks the contract.";
        }
        if (verdict == CheckMatrix.Cell.PASSED) {
            return who + " keeps the contract.";
        }
        return result.count(Verdict.PASSED) == 0
                ? "Nothing could be verified."
                : who + " keeps the contract as far as it was verified.";
    }

    private static List<Map<String, Object>> counts(SuiteResult result) {
        return List.of(
                count("operations", result.contract().operations().size(), ""),
                count("cases", result.cases().size(), ""),
                count("passed", result.count(Verdict.PASSED), "passed"),
                count("failed", result.count(Verdict.FAILED), "failed"),
                count("not verified", result.count(Verdict.NOT_VERIFIED), "not-verified"),
                count("findings", result.findings().size(), "failed"));
    }

    /** A zero has no colour, so that it does not alarm. */
    private static Map<String, Object> count(String label, long count, String style) {
        return Map.of("label", label, "count", count, "style", count == 0 ? "" : style);
    }

    private static Map<String, Object> operation(CheckMatrix.Row row, List<Finding> findings) {
        List<Map<String, Object>> cells = new ArrayList<>();
        row.cells().forEach((check, cell) -> {
            Map<String, String> link = new HashMap<>();
            row.findings().stream()
                    .filter(finding -> finding.check() == check)
                    .findFirst()
                    .ifPresent(finding -> link.put("number", String.valueOf(findings.indexOf(finding) + 1)));
            cells.add(Map.of(
                    "style",
                    style(cell),
                    "sign",
                    cell.sign(),
                    "words",
                    cell.words(),
                    "link",
                    link.isEmpty() ? false : link));
        });
        return Map.of(
                "method",
                row.operation().method(),
                "path",
                Printable.line(row.operation().route()),
                "id",
                Printable.line(row.operation().id()),
                "location",
                row.operation().location().toString(),
                "verdict",
                style(row.verdict()),
                "cells",
                cells);
    }

    private static Map<String, Object> finding(Finding finding, int number) {
        Map<String, String> facts = FindingFacts.of(finding);
        return Map.of(
                "number",
                number,
                "operation",
                Printable.line(finding.operation().name()),
                "status",
                finding.exchange().response().status(),
                "message",
                Printable.lines(finding.message()),
                "facts",
                facts.entrySet().stream()
                        .map(fact -> Map.of("label", fact.getKey(), "value", Printable.lines(fact.getValue())))
                        .toList(),
                "request",
                Printable.line(finding.exchange().request().method() + " "
                                + finding.exchange().request().target())
                        + "\n" + fields(finding.exchange().request().headers()),
                "requestBody",
                BodyText.of(finding.exchange().request().body()),
                "response",
                finding.exchange().response().status() + "\n"
                        + fields(finding.exchange().response().headers()),
                "responseBody",
                BodyText.of(finding.exchange().response().body()),
                "curl",
                CurlCommand.line(finding));
    }

    private static String fields(Headers headers) {
        return headers.fields().stream()
                .map(field -> Printable.line(field.getKey() + ": " + field.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> unverified(CaseResult one) {
        return Map.of("name", Printable.line(one.contractCase().name()), "reason", Printable.lines(one.reason()));
    }

    private static Map<String, String> sign(CheckMatrix.Cell cell) {
        return Map.of("style", style(cell), "sign", cell.sign(), "words", cell.words());
    }

    private static String words(Check check) {
        return check.id().replace('-', ' ');
    }

    private static String style(CheckMatrix.Cell cell) {
        return cell.words().replace(' ', '-');
    }
}
