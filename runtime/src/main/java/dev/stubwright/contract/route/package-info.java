/**
 * Paths, servers and routes. Takes keys of the Paths Object and server URLs, and gives whole routes and whether two
 * are the same. For the wings above it; {@code PathTemplate} is a door.
 */
@NullMarked
package dev.stubwright.contract.route;

import org.jspecify.annotations.NullMarked;
