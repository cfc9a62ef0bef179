package dev.stubwright.report;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter.Place;
import dev.stubwright.verify.Finding;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.RequestMessage;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A finding's request as a command for a POSIX shell. The shell takes nothing in it for its own, but for the variable that
 * holds the token, and that only where a credential travels: what a document has us send elsewhere must not read variables.
 */
final class Curl {

    private static final int LARGEST_INLINE_BODY = 8_192;

    private Curl() {}

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
            line.append(" -X ").append(Shell.word(request.method()));
        }
        boolean keyInUrl = !apiKeys(operation, Place.QUERY).isEmpty();
        line.append(' ').append(keyInUrl ? Shell.wordWithVariables(url) : Shell.word(url));
        Set<String> credentials = apiKeys(operation, Place.HEADER);
        credentials.add("Authorization");
        credentials.add("Cookie");
        for (Map.Entry<String, String> field : request.headers().fields()) {
            String text = header(field.getKey(), field.getValue());
            boolean credential = credentials.contains(field.getKey());
            line.append(" -H ").append(credential ? Shell.wordWithVariables(text) : Shell.word(text));
        }
        return request.body().isEmpty() ? line.toString() : withBody(line, request);
    }

    private static Set<String> apiKeys(Operation operation, Place place) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        operation.security().stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .filter(scheme -> scheme.place() == place)
                .forEach(scheme -> names.add(scheme.parameter()));
        return names;
    }

    /** For curl, "Name:" means "do not send it", and "Name;" an empty value. */
    private static String header(String name, String value) {
        return Printable.line(value.isEmpty() ? name + ";" : name + ": " + value);
    }

    private static String withBody(StringBuilder line, RequestMessage request) {
        if (request.headers().first("Content-Type").isEmpty()) {
            line.append(" -H 'Content-Type:'"); // else curl calls it a form
        }
        Payload body = request.body();
        if (body.size() > LARGEST_INLINE_BODY) {
            return line + " --data-binary @- < FILE  # the body of " + body.size() + " bytes, which is not shown here";
        }
        Optional<String> text = Printable.text(body.bytes());
        if (text.isPresent()) {
            // not --data-binary, which would read a file if the body began with "@"
            return line + " --data-raw " + Shell.word(text.get());
        }
        String encoded = Base64.getEncoder().encodeToString(body.bytes());
        return "printf %s " + Shell.word(encoded) + " | base64 -d | " + line + " --data-binary @-";
    }
}
