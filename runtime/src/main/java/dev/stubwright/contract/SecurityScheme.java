package dev.stubwright.contract;

/**
 * A method of authentication (OpenAPI 3.0.3, Security Scheme Object).
 *
 * @param name its key in {@code components/securitySchemes}
 * @param kind the type of the scheme
 * @param location where the credential is sent; always the header, except for API keys
 * @param parameter the name of the header, query parameter or cookie; always {@code Authorization}, except for API keys
 * @param httpScheme for {@link Kind#HTTP} the scheme of RFC 9110 in lower case ({@code bearer}, {@code basic}); else empty
 * @since 0.1
 */
public record SecurityScheme(String name, Kind kind, Parameter.Location location, String parameter, String httpScheme) {

    /**
     * The type of a security scheme ({@code type}).
     *
     * @since 0.1
     */
    public enum Kind {
        API_KEY,
        HTTP,
        OAUTH2,
        OPEN_ID_CONNECT,
        MUTUAL_TLS
    }
}
