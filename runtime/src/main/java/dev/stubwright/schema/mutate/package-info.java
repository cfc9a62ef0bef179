/**
 * Changes valid instances: to cover what the schema allows, or to violate exactly one constraint. Takes a schema and a
 * seed, and returns variations and invalid instances. Validates each before it is returned. Used by
 * {@code schema.engine}.
 */
@NullMarked
package dev.stubwright.schema.mutate;

import org.jspecify.annotations.NullMarked;
