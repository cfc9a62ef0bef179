package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.reference.SchemaAddress;

/** The target of a reference or a discriminator. */
record ReferencedSchema(SchemaAddress address, Schema schema, boolean byDiscriminator) {

    void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        EvaluationState state = EvaluationState.of(execution);
        state.enter(address, at, execution.getEvaluationPath(), byDiscriminator);
        try {
            schema.validate(execution, instance, root, at);
        } finally {
            state.leave();
        }
    }

    /** Validates an instance, or reports the cached errors. */
    void validateCached(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        ResultCache cache = EvaluationState.of(execution).cache();
        boolean propertyValue = DirectionValidator.isPropertyValue(execution.getEvaluationPath());
        ResultCache.Result result = cache.find(address, instance, propertyValue, at)
                .orElseGet(() -> new ResultCache.Result(
                        ErrorCollector.collect(execution, () -> validate(execution, instance, root, at)), at));
        cache.put(address, instance, propertyValue, result);
        result.errors().forEach(execution::addError);
    }
}
