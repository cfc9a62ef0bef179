package dev.stubwright.wire;

import java.time.Duration;

/**
 * A request and its response. Credentials in both are already redacted.
 *
 * @param request as it was sent, with the credential's variable ({@code $NAME}), or {@code ***}, instead of the credential
 * @param response as it was received, with {@code ***} instead of the credential
 * @param took from sending the request to the last byte of the response
 * @since 0.1
 */
public record Exchange(RequestMessage request, ResponseMessage response, Duration took) {}
