package dev.stubwright.report;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter.Location;
import dev.stubwright.verify.Finding;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A finding's request as a curl command for a POSIX shell. Everything is quoted, except the variable that holds the token,
 * and that only in credentials: values of a document must not read variables.
 */
final class CurlCommand {

    private static final int MAX_INLINE_BODY = 8_192;

    private CurlCommand() {}

    static String line(Finding finding) {
        RequestMessage request = finding.exchange().request();
        Operation operation = finding.operation();
        String url = TargetUrl.of(finding.target(), request.target());
        StringBuilder line = new StringBuilder("curl -i");
        if (url.chars().anyMatch(c -> "[]{}".indexOf(c) >= 0)) {
            line.append(" --globoff");
        }
        if (url.matches(".*/\\.{1,2}([/?].*)?")) {
            line.append(" --path-as-is");
        }
        if (request.method().equals("HEAD")) {
            line.append(" --head");
        } else if (!request.method().equals("GET") || !request.body().isEmpty()) {
            line.append(" -X ").append(ShellQuoting.quote(request.method()));
        }
        boolean keyInUrl = !apiKeys(operation, Location.QUERY).isEmpty();
        line.append(' ').append(keyInUrl ? ShellQuoting.quoteKeepingVariables(url) : ShellQuoting.quote(url));
        Set<String> credentials = apiKeys(operation, Location.HEADER);
        credentials.add("Authorization");
        credentials.add("Cookie");
        for (Map.Entry<String, String> field : request.headers().fields()) {
            String text = header(field.getKey(), field.getValue());
            boolean credential = credentials.contains(field.getKey());
            line.append(" -H ")
                    .append(credential ? ShellQuoting.quoteKeepingVariables(text) : ShellQuoting.quote(text));
        }
        return request.body().isEmpty() ? line.toString() : withBody(line, request);
    }

    private static Set<String> apiKeys(Operation operation, Location place) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        operation.security().stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .filter(scheme -> scheme.location() == place)
                .forEach(scheme -> names.add(scheme.parameter()));
        return names;
    }

    /** To curl, "Name:" removes a header, and "Name;" sends an empty value. */
    private static String header(String name, String value) {
        return Printable.line(value.isEmpty() ? name + ";" : name + ": " + value);
    }

    private static String withBody(StringBuilder line, RequestMessage request) {
        if (request.headers().first("Content-Type").isEmpty()) {
            line.append(" -H 'Content-Type:'"); // otherwise curl sends the media type of forms
        }
        Payload body = request.body();
        if (body.size() > MAX_INLINE_BODY) {
            return line + " --data-binary @- < FILE  # the body of " + body.size() + " bytes is not shown";
        }
        Optional<String> text = Printable.text(body.bytes());
        if (text.isPresent()) {
            // --data-binary reads a file if the body begins with "@"
            return line + " --data-raw " + ShellQuoting.quote(text.get());
        }
        String encoded = Base64.getEncoder().encodeToString(body.bytes());
        return "printf %s " + ShellQuoting.quote(encoded) + " | base64 -d | " + line + " --data-binary @-";
    }
}
