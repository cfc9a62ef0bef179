/**
 * Finds routes: a path goes in, with the operations of the contract. The matching values come out, or a 404 or 405 that
 * names the closest operations. The mapping and server packages may use it; of the mock's packages it uses only
 * {@code response}.
 */
@NullMarked
package dev.stubwright.mock.routing;

import org.jspecify.annotations.NullMarked;
