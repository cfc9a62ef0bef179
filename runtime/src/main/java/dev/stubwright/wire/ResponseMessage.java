package dev.stubwright.wire;

/**
 * A response as it was received.
 *
 * @param status 100 to 599
 * @param headers all of them, hop-by-hop headers included
 * @param body {@link Payload#NONE} for none
 * @since 0.1
 */
public record ResponseMessage(int status, Headers headers, Payload body) {}
