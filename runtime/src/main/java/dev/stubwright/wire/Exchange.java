package dev.stubwright.wire;

import java.time.Duration;

/**
 * A request and its response. Credentials in it are already replaced by {@code ***}.
 *
 * @param request what was sent
 * @param response what came back
 * @param took from the first byte sent to the last byte received
 * @since 0.1
 */
public record Exchange(RequestMessage request, ResponseMessage response, Duration took) {}
