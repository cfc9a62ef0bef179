package dev.stubwright.schema.generate;

import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.constraint.ValueConstraints;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The branches that were chosen for a value, and the merged constraints.
 *
 * @param constraints the constraints of all chosen schemas
 * @param subschemas the chosen schemas
 * @param resolvedSubschemas the same after following references, to detect recursion
 * @param labels the values that discriminators require, by property
 * @param pass the number of times that all branches were tried before
 */
record BranchDecision(
        ValueConstraints constraints,
        List<SubschemaRef> subschemas,
        Set<SubschemaRef> resolvedSubschemas,
        Map<String, String> labels,
        int pass) {}
