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
 * {@code $ref}, {@code $dynamicRef} and its predecessor {@code $recursiveRef}. A target is compiled once for all references
 * to it; networknt's own resolution would compile it for each. An unresolvable reference is a violation; nothing is fetched.
 */
final class ReferenceValidator extends CustomValidator {

    private final SchemaResources resources;
    private final SchemaLookup schemas;
    private final KeywordType type;
    private final String reference;
    private volatile @Nullable Target target;

    private record Target(SchemaAddress site, Optional<Schema> schema) {}

    ReferenceValidator(CustomKeyword.Use use, KeywordType type, SchemaResources resources, SchemaLookup schemas) {
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
                new ReferencedSchema(found.site(), found.schema().get(), false);
        if (state.isCircle(found.site(), at, execution.getEvaluationPath())) {
            reportUnusable(execution, instance, at, "a circular reference");
        } else if (isCacheable(state, execution, instance, at)) {
            referenced.validateCached(execution, instance, root, at);
        } else {
            referenced.validate(execution, instance, root, at);
        }
    }

    /** Whether the result depends only on the schema and the instance, and may be needed again. */
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
            SchemaAddress here = site(getParentSchema());
            known = resources.target(here, reference).map(this::target).orElse(new Target(here, Optional.empty()));
            target = known;
        }
        return known;
    }

    private Target target(SchemaAddress site) {
        return new Target(site, schemas.find(site));
    }

    /** The outermost resource in the dynamic scope with the same dynamic anchor (JSON Schema 2020-12, core, 8.2.3.2). */
    private Optional<Target> dynamicTarget(ExecutionContext execution) {
        String anchor = UriReferences.fragment(reference);
        SchemaAddress first = target().site();
        return resources.dynamicAnchor(first, anchor).equals(Optional.of(first))
                ? outermost(execution, outer -> resources.dynamicAnchor(outer, anchor))
                : Optional.empty();
    }

    /** The outermost resource in the dynamic scope that is a recursive anchor (JSON Schema 2019-09, core, 8.2.4.2). */
    private Optional<Target> recursiveTarget(ExecutionContext execution) {
        return resources.isRecursiveAnchor(target().site())
                ? outermost(
                        execution, outer -> Optional.of(resources.rootOf(outer)).filter(resources::isRecursiveAnchor))
                : Optional.empty();
    }

    private Optional<Target> outermost(
            ExecutionContext execution, Function<SchemaAddress, Optional<SchemaAddress>> anchor) {
        for (Schema outer : execution.getEvaluationSchema()) {
            Optional<SchemaAddress> found = anchor.apply(site(outer));
            if (found.isPresent()) {
                return found.map(this::target);
            }
        }
        return Optional.empty();
    }

    private static SchemaAddress site(Schema schema) {
        return SchemaAddresses.site(schema.getSchemaLocation());
    }

    private void reportUnusable(ExecutionContext execution, JsonNode instance, NodePath at, String why) {
        report(
                execution,
                instance,
                at,
                "a value that fits " + reference + ", which is " + why,
                JsonValues.describe(instance));
    }
}
