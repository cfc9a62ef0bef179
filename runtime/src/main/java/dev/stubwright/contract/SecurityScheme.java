package dev.stubwright.contract;

/**
 * A way to show who one is.
 *
 * @param name its key in the document
 * @param kind which way
 * @param place where the credential travels; header for all kinds but some API keys
 * @param parameter the header, query parameter or cookie that carries it; {@code Authorization} for all kinds but API keys
 * @param httpScheme for {@link Kind#HTTP} the scheme of RFC 9110, in lower case ({@code bearer}, {@code basic}); else empty
 * @since 0.1
 */
public record SecurityScheme(String name, Kind kind, Parameter.Place place, String parameter, String httpScheme) {

    /** What OpenAPI calls {@code type}. */
    public enum Kind {
        API_KEY,
        HTTP,
        OAUTH2,
        OPEN_ID_CONNECT,
        MUTUAL_TLS
    }
}
