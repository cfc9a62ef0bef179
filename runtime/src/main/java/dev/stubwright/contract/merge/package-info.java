/**
 * Merges many documents into one. Takes repaired documents of one OpenAPI version and gives one document in which
 * names and routes are unique, whatever the order of the input. For {@code contract} and {@code contract.supplement}.
 */
@NullMarked
package dev.stubwright.contract.merge;

import org.jspecify.annotations.NullMarked;
