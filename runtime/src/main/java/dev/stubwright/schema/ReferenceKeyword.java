package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code $ref}, {@code $dynamicRef} and its forerunner {@code $recursiveRef}. What one points at is compiled once for all who point at it; networknt's own
 * resolution would compile it anew for each. One that leads nowhere, or out of all documents at hand, is broken; nothing is
 * fetched.
 */
record ReferenceKeyword(KeywordType type, CompiledSchemas schemas) implements Keyword {

    @Override
    public String getValue() {
        return type.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no reference: " + value);
        }
        return new Judge(this, location, value, parent, context);
    }

    private static final class Judge extends BaseKeywordValidator {

        private final CompiledSchemas schemas;
        private final KeywordType type;
        private final String reference;
        private volatile @Nullable Target target;

        Judge(ReferenceKeyword keyword, SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            super(keyword, value, location, parent, context);
            this.schemas = keyword.schemas();
            this.type = keyword.type();
            this.reference = value.asText();
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
                complain(execution, instance, at, "which is not in this document");
                return;
            }
            Visits visits = Visits.of(execution);
            if (visits.isCircle(found.site(), at, execution.getEvaluationPath())) {
                complain(execution, instance, at, "which leads back to itself");
            } else if (isWorthRemembering(visits, execution, instance, at)) {
                boolean ofProperty = DirectionKeyword.isOfProperty(execution.getEvaluationPath());
                Verdict verdict = visits.memory()
                        .recall(found.site(), instance, ofProperty, at)
                        .orElseGet(() -> new Verdict(
                                Errors.collect(execution, () -> follow(found, visits, execution, instance, root, at)),
                                at));
                visits.memory().remember(found.site(), instance, ofProperty, verdict);
                verdict.errors().forEach(execution::addError);
            } else {
                follow(found, visits, execution, instance, root, at);
            }
        }

        private static void follow(
                Target found,
                Visits visits,
                ExecutionContext execution,
                JsonNode instance,
                JsonNode root,
                NodePath at) {
            visits.enter(found.site(), at, execution.getEvaluationPath(), false);
            try {
                found.schema().orElseThrow().validate(execution, instance, root, at);
            } finally {
                visits.leave();
            }
        }

        /** What else than the schema and the instance counts for a verdict must be the same next time. */
        private boolean isWorthRemembering(Visits visits, ExecutionContext execution, JsonNode instance, NodePath at) {
            return visits.isInBranch()
                    && instance.isContainerNode()
                    && !hasUnevaluatedPropertiesInEvaluationPath(execution)
                    && !hasUnevaluatedItemsInEvaluationPath(execution)
                    && !visits.isBelowDiscriminator(at)
                    && !schemas.resources().hasDynamicAnchors();
        }

        private Target target() {
            Target known = target;
            if (known == null) {
                Site here = CompiledSchemas.site(getParentSchema().getSchemaLocation());
                known = schemas.resources()
                        .target(here, reference)
                        .map(site -> new Target(site, schemas.find(site)))
                        .orElse(new Target(here, Optional.empty()));
                target = known;
            }
            return known;
        }

        /** The outermost resource on the way here that has the same dynamic anchor (JSON Schema 2020-12, core, 8.2.3.2). */
        private Optional<Target> dynamicTarget(ExecutionContext execution) {
            String anchor = Iris.fragment(reference);
            Site first = target().site();
            if (!schemas.resources().dynamicAnchor(first, anchor).equals(Optional.of(first))) {
                return Optional.empty();
            }
            for (Schema outer : execution.getEvaluationSchema()) {
                Optional<Site> found =
                        schemas.resources().dynamicAnchor(CompiledSchemas.site(outer.getSchemaLocation()), anchor);
                if (found.isPresent()) {
                    return found.map(site -> new Target(site, schemas.find(site)));
                }
            }
            return Optional.empty();
        }

        /** The outermost resource on the way here that is a recursive anchor (JSON Schema 2019-09, core, 8.2.4.2). */
        private Optional<Target> recursiveTarget(ExecutionContext execution) {
            if (!schemas.resources().isRecursiveAnchor(target().site())) {
                return Optional.empty();
            }
            for (Schema outer : execution.getEvaluationSchema()) {
                Site root = schemas.resources().rootOf(CompiledSchemas.site(outer.getSchemaLocation()));
                if (schemas.resources().isRecursiveAnchor(root)) {
                    return Optional.of(new Target(root, schemas.find(root)));
                }
            }
            return Optional.empty();
        }

        private void complain(ExecutionContext execution, JsonNode instance, NodePath at, String why) {
            execution.addError(Complaint.of(
                    error(),
                    execution,
                    instance,
                    at,
                    "what " + reference + " describes, " + why,
                    Values.describe(instance)));
        }
    }

    private record Target(Site site, Optional<Schema> schema) {}
}
