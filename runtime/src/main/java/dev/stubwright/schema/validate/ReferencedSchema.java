package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.reference.SchemaAddress;

/** A schema that is applied because a reference or a discriminator names it. */
record ReferencedSchema(SchemaAddress site, Schema schema, boolean byDiscriminator) {

    void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        EvaluationState state = EvaluationState.of(execution);
        state.enter(site, at, execution.getEvaluationPath(), byDiscriminator);
        try {
            schema.validate(execution, instance, root, at);
        } finally {
            state.leave();
        }
    }

    /** Validates, unless the result is known already. */
    void validateCached(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        ResultCache cache = EvaluationState.of(execution).cache();
        boolean propertyValue = DirectionValidator.isPropertyValue(execution.getEvaluationPath());
        ResultCache.Result result = cache.find(site, instance, propertyValue, at)
                .orElseGet(() -> new ResultCache.Result(
                        ErrorCollector.collect(execution, () -> validate(execution, instance, root, at)), at));
        cache.put(site, instance, propertyValue, result);
        result.errors().forEach(execution::addError);
    }
}
