package dev.stubwright.verify;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Response;
import dev.stubwright.schema.Violation;
import dev.stubwright.wire.Exchange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is found in one exchange of one case. */
final class Judgement {

    private final Setting setting;
    private final Case contractCase;
    private final Exchange exchange;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Check> checks = EnumSet.of(Check.SERVER_ERROR);

    Judgement(Setting setting, Case contractCase, Exchange exchange) {
        this.setting = setting;
        this.contractCase = contractCase;
        this.exchange = exchange;
    }

    Setting setting() {
        return setting;
    }

    Operation operation() {
        return contractCase.operation();
    }

    Exchange exchange() {
        return exchange;
    }

    int status() {
        return exchange.response().status();
    }

    /** Remembers that there was something to look at, so that the report need not guess. */
    void looksAt(Check check) {
        checks.add(check);
    }

    /** Something about the answer as a whole. */
    Judgement find(Check check, String message, String expected, String actual, String pointer) {
        return add(check, message, expected, actual, "", pointer, "");
    }

    /** Something that a schema says. */
    Judgement find(Check check, String message, Violation violation) {
        return add(
                check,
                message,
                violation.expected(),
                violation.actual(),
                violation.instancePointer(),
                violation.schemaPointer(),
                violation.keyword());
    }

    /** A 5xx is wrong whatever was asked for. */
    Judgement serverError() {
        String said = said();
        return find(
                Check.SERVER_ERROR,
                "the server fails" + (said.isEmpty() ? "" : ": " + said),
                "an answer below 500",
                "status " + status(),
                operation().pointer());
    }

    Judgement undocumentedStatus() {
        List<String> documented =
                operation().responses().stream().map(Response::status).toList();
        return find(
                Check.STATUS,
                "the document lists no answer with status " + status(),
                "one of " + String.join(", ", documented),
                "status " + status(),
                operation().pointer() + "/responses");
    }

    /** What the target's error body says, in parentheses behind a status; empty if nothing. */
    String because() {
        String said = said();
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    CaseResult result() {
        return CaseResult.judged(contractCase, findings, exchange, checks);
    }

    /** Findings stand; where there are none, this is why that proves nothing. */
    CaseResult unproved(String reason) {
        return findings.isEmpty() ? CaseResult.notVerified(contractCase, reason, List.of(exchange)) : result();
    }

    private String said() {
        return setting.target().profile().explain(exchange.response());
    }

    private Judgement add(
            Check check,
            String message,
            String expected,
            String actual,
            String instancePointer,
            String schemaPointer,
            String keyword) {
        looksAt(check);
        findings.add(new Finding(
                check,
                operation(),
                contractCase.name(),
                message,
                expected,
                actual,
                instancePointer,
                schemaPointer,
                keyword,
                setting.contract().locate(schemaPointer),
                exchange,
                setting.target().origin(),
                setting.seed(),
                1));
        return this;
    }
}
