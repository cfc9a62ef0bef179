/**
 * Changes a valid instance: shows what the schema allows, or breaks exactly one constraint. Takes a schema and a seed,
 * and gives variations and invalid instances, each validated before it leaves. For {@code schema.engine}.
 */
@NullMarked
package dev.stubwright.schema.mutate;

import org.jspecify.annotations.NullMarked;
