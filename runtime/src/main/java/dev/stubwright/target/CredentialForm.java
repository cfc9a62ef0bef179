package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.Parameter;
import dev.stubwright.contract.SecurityRequirement;
import dev.stubwright.contract.SecurityScheme;
import dev.stubwright.wire.RequestMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The place and format of a credential in a request.
 *
 * @param format contains {@code {token}} for the secret, or {@code {basic}} for HTTP's basic scheme
 */
record CredentialForm(Parameter.Location place, String name, String format) {

    static final CredentialForm BEARER = header("Authorization", "Bearer {token}");

    static CredentialForm header(String name, String format) {
        return new CredentialForm(Parameter.Location.HEADER, name, format);
    }

    /** The forms of the first security requirement that has a scheme. */
    static List<CredentialForm> fromSecurity(Operation operation) {
        Optional<SecurityRequirement> needed = operation.security().stream()
                .filter(alternative -> !alternative.schemes().isEmpty())
                .findFirst();
        return needed.stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .filter(scheme -> scheme.kind() != SecurityScheme.Kind.MUTUAL_TLS)
                .map(CredentialForm::of)
                .toList();
    }

    private static CredentialForm of(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case API_KEY -> new CredentialForm(scheme.location(), scheme.parameter(), "{token}");
            case HTTP -> header("Authorization", httpFormat(scheme.httpScheme()));
            case OAUTH2, OPEN_ID_CONNECT, MUTUAL_TLS -> BEARER;
        };
    }

    private static String httpFormat(String scheme) {
        return switch (scheme) {
            case "basic" -> "Basic {basic}";
            case "bearer", "" -> "Bearer {token}";
            default -> scheme.substring(0, 1).toUpperCase(Locale.ROOT) + scheme.substring(1) + " {token}";
        };
    }

    RequestMessage apply(RequestMessage request, Credential credential) {
        return put(request, credential.secret(), credential.basic(), true);
    }

    RequestMessage applyRedacted(RequestMessage request, Credential credential) {
        // Without a secret both are the same, and the request can be repeated as it is shown.
        boolean open = credential.placeholder().equals(credential.secret());
        return put(request, credential.placeholder(), credential.basicPlaceholder(), open);
    }

    private RequestMessage put(RequestMessage request, String token, String basic, boolean encode) {
        String value = format.replace("{token}", token).replace("{basic}", basic);
        return switch (place) {
            case QUERY -> inQuery(request, encode ? URLEncoder.encode(value, StandardCharsets.UTF_8) : value);
            case COOKIE -> inCookie(request, value);
            case HEADER, PATH ->
                request.withHeaders(request.headers().without(name).with(name, value));
        };
    }

    private RequestMessage inQuery(RequestMessage request, String value) {
        String key = URLEncoder.encode(name, StandardCharsets.UTF_8);
        StringBuilder query = new StringBuilder();
        for (String part : request.query().split("&", -1)) {
            if (!part.isEmpty() && !part.equals(key) && !part.startsWith(key + "=")) {
                query.append(part).append('&');
            }
        }
        String target = request.path() + "?" + query + key + "=" + value;
        return new RequestMessage(request.method(), target, request.headers(), request.body());
    }

    private RequestMessage inCookie(RequestMessage request, String value) {
        StringBuilder cookies = new StringBuilder();
        for (String line : request.headers().all("Cookie")) {
            for (String cookie : line.split(";", -1)) {
                if (!cookie.isBlank() && !cookie.strip().startsWith(name + "=")) {
                    cookies.append(cookie.strip()).append("; ");
                }
            }
        }
        String all = cookies + name + "=" + value;
        return request.withHeaders(request.headers().without("Cookie").with("Cookie", all));
    }
}
