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

/**
 * {@code discriminator}: an instance must fit the schema that its value names, whether that is a branch of the {@code oneOf}
 * or {@code anyOf} beside it, or a subtype that refers to this schema by {@code allOf}.
 */
record DiscriminatorKeyword(CompiledSchemas schemas) implements Keyword {

    @Override
    public String getValue() {
        return KeywordType.DISCRIMINATOR.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return new Judge(this, location, value, parent, context);
    }

    private static final class Judge extends BaseKeywordValidator {

        private final CompiledSchemas schemas;
        private final Site here;
        private final String property;

        Judge(
                DiscriminatorKeyword keyword,
                SchemaLocation location,
                JsonNode value,
                Schema parent,
                SchemaContext context) {
            super(keyword, value, location, parent, context);
            this.schemas = keyword.schemas();
            this.here = CompiledSchemas.site(parent.getSchemaLocation());
            this.property = Discriminators.property(parent.getSchemaNode());
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            JsonNode value = instance.path(property);
            // Without a value nothing is named; whether it may be missing is for "required" to say.
            if (!instance.isObject() || !value.isValueNode() || value.isNull()) {
                return;
            }
            Optional<Site> named = schemas.discriminators().target(here, value.asText());
            Optional<Schema> target = named.flatMap(schemas::find);
            if (named.isEmpty() || target.isEmpty()) {
                execution.addError(Complaint.of(
                        error(),
                        execution,
                        value,
                        at.append(property),
                        Wording.named(schemas.discriminators().values(here).keySet()),
                        Values.describe(value)));
                return;
            }
            Visits visits = Visits.of(execution);
            if (visits.isOpen(named.get(), at)) {
                return;
            }
            Runnable judgement = () -> follow(named.get(), target.get(), execution, instance, root, at);
            if (visits.isBelowDiscriminator(at)
                    || hasUnevaluatedPropertiesInEvaluationPath(execution)
                    || schemas.resources().hasDynamicAnchors()) {
                judgement.run();
                return;
            }
            // A branch of the oneOf or anyOf beside it will ask the same at once.
            boolean ofProperty = DirectionKeyword.isOfProperty(execution.getEvaluationPath());
            Verdict verdict = visits.memory()
                    .recall(named.get(), instance, ofProperty, at)
                    .orElseGet(() -> new Verdict(Errors.collect(execution, judgement), at));
            visits.memory().remember(named.get(), instance, ofProperty, verdict);
            verdict.errors().forEach(execution::addError);
        }

        private static void follow(
                Site site, Schema target, ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            Visits visits = Visits.of(execution);
            visits.enter(site, at, execution.getEvaluationPath(), true);
            try {
                target.validate(execution, instance, root, at);
            } finally {
                visits.leave();
            }
        }
    }
}
