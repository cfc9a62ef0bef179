/**
 * Writes portable WireMock mappings: a contract and a folder go in. Mapping files come out, and a list of what changed;
 * files that the user edited stay. The mock package and the server package may use it; it uses the routing and response
 * packages.
 */
@NullMarked
package dev.stubwright.mock.mapping;

import org.jspecify.annotations.NullMarked;
