package dev.stubwright.schema.generate;

import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was decided about a value where its subschemas offer choices.
 *
 * @param constraints all that is required on this way
 * @param subschemas what requires it
 * @param entries the same, references followed: what recursion is known by
 * @param labels what discriminators must say
 * @param luck how often all ways were gone before
 */
record BranchDecision(
        ValueConstraints constraints,
        List<SubschemaRef> subschemas,
        Set<SubschemaRef> entries,
        Map<String, String> labels,
        int luck) {}
