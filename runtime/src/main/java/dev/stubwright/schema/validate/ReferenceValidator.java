package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.UriReferences;
import dev.stubwright.schema.reference.SchemaAddress;
import dev.stubwright.schema.reference.SchemaResources;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Validates {@code $ref}, {@code $dynamicRef} and its predecessor {@code $recursiveRef}. A target is compiled once for all
 * references to it, whereas networknt would compile it for each. An unresolvable reference is a violation.
 */
final class ReferenceValidator extends CustomValidator {

    private final SchemaResources resources;
    private final CompiledSchemas schemas;
    private final KeywordType type;
    private final String reference;
    private volatile @Nullable Target target;

    private record Target(SchemaAddress address, Optional<Schema> schema) {}

    ReferenceValidator(
            CustomKeyword.Occurrence use, KeywordType type, SchemaResources resources, CompiledSchemas schemas) {
        super(use);
        if (!use.value().isTextual()) {
            throw new IllegalArgumentException("not a reference: " + use.value());
        }
        this.resources = resources;
        this.schemas = schemas;
        this.type = type;
        this.reference = use.value().asText();
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        Target found = (switch (type) {
                    case DYNAMIC_REF -> dynamicTarget(execution);
                    case RECURSIVE_REF -> recursiveTarget(execution);
                    default -> Optional.<Target>empty();
                })
                .orElseGet(this::target);
        if (found.schema().isEmpty()) {
            reportUnusable(execution, instance, at, "not in this document");
            return;
        }
        EvaluationState state = EvaluationState.of(execution);
        ReferencedSchema referenced =
                new ReferencedSchema(found.address(), found.schema().get(), false);
        if (state.isCircle(found.address(), at, execution.getEvaluationPath())) {
            reportUnusable(execution, instance, at, "a circular reference");
        } else if (isCacheable(state, execution, instance, at)) {
            referenced.validateCached(execution, instance, root, at);
        } else {
            referenced.validate(execution, instance, root, at);
        }
    }

    /** Whether the result depends only on the schema and the instance, and other branches may need it. */
    private boolean isCacheable(EvaluationState state, ExecutionContext execution, JsonNode instance, NodePath at) {
        return state.isInBranch()
                && instance.isContainerNode()
                && !hasUnevaluatedPropertiesInEvaluationPath(execution)
                && !hasUnevaluatedItemsInEvaluationPath(execution)
                && !state.isBelowDiscriminator(at)
                && !resources.hasDynamicAnchors();
    }

    private Target target() {
        Target known = target;
        if (known == null) {
            SchemaAddress here = addressOf(getParentSchema());
            known = resources.target(here, reference).map(this::target).orElse(new Target(here, Optional.empty()));
            target = known;
        }
        return known;
    }

    private Target target(SchemaAddress address) {
        return new Target(address, schemas.find(address));
    }

    /** The outermost resource in the dynamic scope with the same dynamic anchor (JSON Schema 2020-12, core, 8.2.3.2). */
    private Optional<Target> dynamicTarget(ExecutionContext execution) {
        String anchor = UriReferences.fragment(reference);
        SchemaAddress first = target().address();
        return resources.dynamicAnchor(first, anchor).equals(Optional.of(first))
                ? outermost(execution, outer -> resources.dynamicAnchor(outer, anchor))
                : Optional.empty();
    }

    /** The outermost resource in the dynamic scope that is a recursive anchor (JSON Schema 2019-09, core, 8.2.4.2). */
    private Optional<Target> recursiveTarget(ExecutionContext execution) {
        return resources.isRecursiveAnchor(target().address())
                ? outermost(
                        execution, outer -> Optional.of(resources.rootOf(outer)).filter(resources::isRecursiveAnchor))
                : Optional.empty();
    }

    private Optional<Target> outermost(
            ExecutionContext execution, Function<SchemaAddress, Optional<SchemaAddress>> anchor) {
        for (Schema outer : execution.getEvaluationSchema()) {
            Optional<SchemaAddress> found = anchor.apply(addressOf(outer));
            if (found.isPresent()) {
                return found.map(this::target);
            }
        }
        return Optional.empty();
    }

    private static SchemaAddress addressOf(Schema schema) {
        return NetworkntLocations.toAddress(schema.getSchemaLocation());
    }

    private void reportUnusable(ExecutionContext execution, JsonNode instance, NodePath at, String why) {
        report(
                execution,
                instance,
                at,
                "a value that matches " + reference + ", which is " + why,
                JsonValues.describe(instance));
    }
}
