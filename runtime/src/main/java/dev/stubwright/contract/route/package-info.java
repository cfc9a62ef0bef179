/**
 * Servers, paths and routes. Turns keys of the Paths Object and server URLs into full routes, and compares routes. Used by
 * the wings above it; of its types only {@code PathTemplate} is part of the public API.
 */
@NullMarked
package dev.stubwright.contract.route;

import org.jspecify.annotations.NullMarked;
