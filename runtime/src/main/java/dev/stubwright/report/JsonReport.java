package dev.stubwright.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.SourceLocation;
import dev.stubwright.contract.Operation;
import dev.stubwright.verify.CaseResult;
import dev.stubwright.verify.Finding;
import dev.stubwright.verify.SuiteResult;
import dev.stubwright.verify.Verdict;
import java.util.Locale;

/**
 * The report as JSON, for machines. A version of its form ({@code schemaVersion}) may get new members. The number changes
 * when a member is renamed, removed, or changes its meaning.
 *
 * @since 0.1
 */
public final class JsonReport {

    private static final int SCHEMA_VERSION = 1;

    private JsonReport() {}

    /** Renders the whole report, indented. */
    public static String render(SuiteResult result) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("title", result.contract().title());
        ObjectNode target = root.putObject("target");
        target.put("kind", word(result.kind()));
        target.put("url", TargetUrl.shown(result.target()));
        root.put("seed", result.seed());
        ObjectNode counts = root.putObject("counts");
        counts.put("operations", result.contract().operations().size());
        counts.put("cases", result.cases().size());
        counts.put("passed", result.count(Verdict.PASSED));
        counts.put("failed", result.count(Verdict.FAILED));
        counts.put("notVerified", result.count(Verdict.NOT_VERIFIED));
        counts.put("findings", result.findings().size());
        ArrayNode operations = root.putArray("operations");
        CheckMatrix.of(result).forEach(row -> operation(operations.addObject(), row));
        ArrayNode findings = root.putArray("findings");
        result.findings().forEach(finding -> finding(findings.addObject(), finding));
        ArrayNode remarks = root.putArray("remarks");
        result.remarks().forEach(remarks::add);
        return IndentedJson.of(root) + "\n";
    }

    private static void operation(ObjectNode node, CheckMatrix.Row row) {
        Operation operation = row.operation();
        node.put("operationId", operation.id());
        node.put("method", operation.method());
        node.put("path", operation.path().template());
        fixedQuery(node, operation);
        node.put("slug", operation.slug().orElse(null));
        location(node.putObject("location"), operation.location());
        ObjectNode checks = node.putObject("checks");
        row.cells().forEach((check, cell) -> checks.put(check.id(), word(cell)));
        ArrayNode cases = node.putArray("cases");
        for (CaseResult one : row.cases()) {
            ObjectNode caseNode = cases.addObject();
            caseNode.put("id", one.contractCase().id());
            caseNode.put("name", one.contractCase().name());
            caseNode.put("kind", one.contractCase().kind());
            caseNode.put("verdict", word(one.verdict()));
            caseNode.put("reason", one.reason());
        }
    }

    private static void fixedQuery(ObjectNode node, Operation operation) {
        if (!operation.fixedQuery().isEmpty()) {
            operation.fixedQuery().forEach(node.putObject("fixedQuery")::put);
        }
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("check", finding.check().id());
        node.put("faultCode", finding.check().faultCode().orElse(null));
        node.put("operationId", finding.operation().id());
        node.put("method", finding.operation().method());
        node.put("path", finding.operation().path().template());
        fixedQuery(node, finding.operation());
        node.put("case", finding.caseName());
        node.put("message", finding.message());
        node.put("expected", finding.expected());
        node.put("actual", finding.actual());
        node.put("instancePointer", finding.instancePointer());
        node.put("schemaPointer", finding.schemaPointer());
        node.put("keyword", finding.keyword());
        location(node.putObject("location"), finding.location());
        node.put("occurrences", finding.occurrences());
        MessageJson.request(node.putObject("request"), finding.exchange().request(), finding.target());
        MessageJson.response(node.putObject("response"), finding.exchange().response());
        node.put("curl", CurlCommand.line(finding));
    }

    private static void location(ObjectNode node, SourceLocation location) {
        node.put("source", location.source());
        node.put("line", location.line());
        node.put("column", location.column());
        node.put("pointer", location.pointer());
    }

    /** {@code NOT_VERIFIED} is {@code not-verified}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
