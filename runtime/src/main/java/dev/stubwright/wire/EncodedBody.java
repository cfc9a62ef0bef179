package dev.stubwright.wire;

/**
 * A body and its {@code Content-Type}.
 *
 * @param contentType the media type, with a boundary for multipart
 */
record EncodedBody(String contentType, Payload payload) {}
