package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.reference.Discriminators;
import dev.stubwright.schema.reference.SchemaAddress;
import dev.stubwright.schema.reference.SchemaResources;
import java.util.Optional;

/**
 * Validates {@code discriminator}: an instance must be valid against the schema that the discriminator value selects. This is a
 * branch of the adjacent {@code oneOf} or {@code anyOf}, or a subtype that refers to this schema in its {@code allOf}.
 */
final class DiscriminatorValidator extends CustomValidator {

    private final SchemaResources resources;
    private final Discriminators discriminators;
    private final CompiledSchemas schemas;
    private final SchemaAddress here;
    private final String property;

    DiscriminatorValidator(
            CustomKeyword.Occurrence use,
            SchemaResources resources,
            Discriminators discriminators,
            CompiledSchemas schemas) {
        super(use);
        this.resources = resources;
        this.discriminators = discriminators;
        this.schemas = schemas;
        this.here = NetworkntLocations.toAddress(use.parent().getSchemaLocation());
        this.property = Discriminators.propertyName(use.parent().getSchemaNode());
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        JsonNode value = instance.path(property);
        // "required" reports a missing value.
        if (!instance.isObject() || !value.isValueNode() || value.isNull()) {
            return;
        }
        Optional<SchemaAddress> named = discriminators.target(here, value.asText());
        Optional<Schema> target = named.flatMap(schemas::find);
        if (named.isEmpty() || target.isEmpty()) {
            String expected = ViolationTexts.schemaNames(
                    discriminators.targetsByValue(here).keySet());
            report(execution, value, at.append(property), expected, JsonValues.describe(value));
            return;
        }
        EvaluationState state = EvaluationState.of(execution);
        if (state.isActive(named.get(), at)) {
            return;
        }
        ReferencedSchema referenced = new ReferencedSchema(named.get(), target.get(), true);
        if (state.isBelowDiscriminator(at)
                || hasUnevaluatedPropertiesInEvaluationPath(execution)
                || resources.hasDynamicAnchors()) {
            referenced.validate(execution, instance, root, at);
        } else {
            // A branch of the adjacent oneOf or anyOf needs the same result.
            referenced.validateCached(execution, instance, root, at);
        }
    }
}
