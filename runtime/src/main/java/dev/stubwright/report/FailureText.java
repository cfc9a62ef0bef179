package dev.stubwright.report;

import dev.stubwright.verify.Finding;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import dev.stubwright.wire.ResponseMessage;
import java.util.Map;

/**
 * A finding as the message of a failed test. Contains everything, because test reports show nothing else: what is wrong,
 * pointers, the document's line, the seed, request, response, and a {@code curl} command that reproduces it.
 *
 * @since 0.1
 */
public final class FailureText {

    private FailureText() {}

    /** Renders the whole text; lines end with {@code \n}, long bodies are shortened. */
    public static String render(Finding finding) {
        StringBuilder text = new StringBuilder(headline(finding)).append("\n\n");
        FindingFacts.of(finding).forEach((label, value) -> fact(text, label, value));
        RequestMessage request = finding.exchange().request();
        text.append("\nrequest\n");
        message(text, request.method() + " " + request.target(), request.headers(), request.body());
        ResponseMessage response = finding.exchange().response();
        text.append("\nresponse\n");
        message(text, String.valueOf(response.status()), response.headers(), response.body());
        return text.append("\nto reproduce\n  ")
                .append(CurlCommand.line(finding))
                .append('\n')
                .toString();
    }

    /** One line: {@code apis.md:12:3 GET /users/{userId} -> 200: message}. */
    public static String line(Finding finding) {
        return finding.location() + " " + headline(finding);
    }

    private static String headline(Finding finding) {
        int status = finding.exchange().response().status();
        return Printable.line(finding.operation().name() + " -> " + status + ": " + finding.message());
    }

    private static void fact(StringBuilder text, String label, String value) {
        text.append("  ").append(String.format("%-9s", label)).append(' ');
        text.append(Printable.lines(value).replace("\n", "\n            ")).append('\n');
    }

    private static void message(StringBuilder text, String start, Headers headers, Payload body) {
        text.append("  ").append(Printable.line(start)).append('\n');
        for (Map.Entry<String, String> field : headers.fields()) {
            text.append("  ")
                    .append(Printable.line(field.getKey() + ": " + field.getValue()))
                    .append('\n');
        }
        if (!body.isEmpty()) {
            text.append("\n  ").append(BodyText.of(body).replace("\n", "\n  ")).append('\n');
        }
    }
}
