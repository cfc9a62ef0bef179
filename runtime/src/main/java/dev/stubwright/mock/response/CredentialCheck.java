package dev.stubwright.mock.response;

import dev.stubwright.contract.Operation;
import dev.stubwright.contract.SecurityScheme;
import dev.stubwright.wire.Headers;
import dev.stubwright.wire.RequestMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks whether a request carries the credentials that its operation requires. Only their presence counts, not their
 * value.
 */
final class CredentialCheck {

    private CredentialCheck() {}

    static boolean isSatisfied(Operation operation, RequestMessage request) {
        return !operation.isSecured()
                || operation.security().stream().anyMatch(alternative -> alternative.schemes().stream()
                        .allMatch(scheme -> isPresent(scheme, request)));
    }

    /** The value of {@code WWW-Authenticate} (RFC 9110, 11.6.1); empty if no HTTP authentication scheme is declared. */
    static Optional<String> challenge(Operation operation) {
        return operation.security().stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .flatMap(scheme -> switch (scheme.kind()) {
                    case HTTP -> Optional.of(capitalised(scheme.httpScheme())).stream();
                    case OAUTH2, OPEN_ID_CONNECT -> Optional.of("Bearer").stream();
                    case API_KEY, MUTUAL_TLS -> Optional.<String>empty().stream();
                })
                .distinct()
                .reduce((first, second) -> first + ", " + second);
    }

    private static boolean isPresent(SecurityScheme scheme, RequestMessage request) {
        return switch (scheme.kind()) {
            case API_KEY -> isPresentKey(scheme, request);
            case HTTP ->
                request.headers().all("Authorization").stream()
                        .anyMatch(value -> hasScheme(value, scheme.httpScheme()));
            // Bearer (RFC 6750) or DPoP (RFC 9449)
            case OAUTH2, OPEN_ID_CONNECT ->
                request.headers().all("Authorization").stream()
                        .anyMatch(value -> hasScheme(value, "bearer") || hasScheme(value, "dpop"));
            // TLS has checked the certificate already.
            case MUTUAL_TLS -> true;
        };
    }

    private static boolean isPresentKey(SecurityScheme scheme, RequestMessage request) {
        String name = scheme.parameter();
        return switch (scheme.location()) {
            case HEADER -> isPresentIn(request.headers(), name);
            case COOKIE -> request.headers().all("Cookie").stream().anyMatch(line -> hasPair(line, ";", name));
            case QUERY -> hasPair(request.query(), "&", name);
            case PATH -> true;
        };
    }

    private static boolean isPresentIn(Headers headers, String name) {
        return headers.all(name).stream().anyMatch(value -> !value.isBlank());
    }

    private static boolean hasScheme(String authorization, String scheme) {
        String value = authorization.strip().toLowerCase(Locale.ROOT);
        return value.startsWith(scheme + " ")
                && !value.substring(scheme.length()).isBlank();
    }

    private static boolean hasPair(String pairs, String separator, String name) {
        for (String pair : pairs.split(separator, -1)) {
            String[] parts = pair.strip().split("=", 2);
            if (parts.length == 2
                    && !parts[1].isBlank()
                    && (parts[0].equals(name) || decoded(parts[0]).equals(name))) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static String capitalised(String scheme) {
        return scheme.isEmpty() ? scheme : scheme.substring(0, 1).toUpperCase(Locale.ROOT) + scheme.substring(1);
    }
}
