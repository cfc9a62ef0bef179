package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AnyOfValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.OneOfValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code oneOf} and {@code anyOf}. Of all that is wrong with all the branches only that of the nearest branch is told. Where
 * a discriminator names one of several branches of a {@code oneOf} that fit, that one counts: the discriminator is there to
 * choose (OpenAPI 3.0.3, Discriminator Object).
 */
record BranchKeyword(KeywordType type, CompiledSchemas schemas) implements Keyword {

    @Override
    public String getValue() {
        return type.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return type == KeywordType.ONE_OF
                ? new OneOf(location, value, parent, context, schemas)
                : new AnyOf(location, value, parent, context);
    }

    private static final class OneOf extends OneOfValidator {

        private final CompiledSchemas schemas;

        OneOf(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context, CompiledSchemas schemas) {
            super(location, value, parent, context);
            this.schemas = schemas;
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            List<Error> errors = collect(execution, () -> super.validate(execution, instance, root, at));
            if (errors.isEmpty() || isChosen(execution, instance, root, at)) {
                return;
            }
            List<Error> children = children(errors, execution.getEvaluationPath());
            boolean tooMany = children.isEmpty();
            String actual =
                    tooMany ? Values.describe(instance) + ", which fits more than one" : Values.describe(instance);
            execution.addError(Complaint.of(
                    error(), execution, instance, at, Wording.branches("exactly one", getSchemaNode()), actual));
            nearest(children, execution, at).forEach(execution::addError);
        }

        private boolean isChosen(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            JsonNode schema = getParentSchema().getSchemaNode();
            JsonNode value = instance.path(Discriminators.property(schema));
            if (!instance.isObject() || !value.isValueNode()) {
                return false;
            }
            return schemas.discriminators()
                    .target(schema, value.asText())
                    .filter(this::isBranch)
                    .map(Site::of)
                    .flatMap(schemas::find)
                    .filter(branch -> collect(execution, () -> branch.validate(execution, instance, root, at))
                            .isEmpty())
                    .isPresent();
        }

        private boolean isBranch(String pointer) {
            for (JsonNode branch : getSchemaNode()) {
                if (Pointers.ofLocalReference(branch.path("$ref").asText())
                        .filter(pointer::equals)
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final class AnyOf extends AnyOfValidator {

        AnyOf(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            super(location, value, parent, context);
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            List<Error> errors = collect(execution, () -> super.validate(execution, instance, root, at));
            if (!errors.isEmpty()) {
                execution.addError(Complaint.of(
                        error(),
                        execution,
                        instance,
                        at,
                        Wording.branches("at least one", getSchemaNode()),
                        Values.describe(instance)));
                nearest(children(errors, execution.getEvaluationPath()), execution, at)
                        .forEach(execution::addError);
            }
        }
    }

    private static List<Error> collect(ExecutionContext execution, Runnable validation) {
        List<Error> outer = execution.getErrors();
        List<Error> inner = new ArrayList<>();
        execution.setErrors(inner);
        try {
            validation.run();
            return List.copyOf(execution.getErrors());
        } finally {
            execution.setErrors(outer);
        }
    }

    private static List<Error> children(List<Error> errors, NodePath path) {
        return errors.stream()
                .filter(error -> error.getEvaluationPath() != null
                        && error.getEvaluationPath().getNameCount() > path.getNameCount())
                .toList();
    }

    private static List<Error> nearest(List<Error> children, ExecutionContext execution, NodePath at) {
        int place = execution.getEvaluationPath().getNameCount();
        List<Error> best = List.of();
        int bestDistance = Integer.MAX_VALUE;
        for (Object branch : children.stream()
                .map(error -> error.getEvaluationPath().getElement(place))
                .distinct()
                .toList()) {
            List<Error> own = children.stream()
                    .filter(error -> error.getEvaluationPath().getElement(place).equals(branch))
                    .toList();
            int distance = own.size();
            for (Error error : own) {
                // A wrong type, or a wrong fixed value, says that another branch was meant.
                boolean other =
                        switch (String.valueOf(error.getKeyword())) {
                            case "type" -> at.equals(error.getInstanceLocation());
                            case "const", "enum", "discriminator" -> true;
                            default -> false;
                        };
                distance += other ? 1000 : 0;
            }
            if (distance < bestDistance) {
                bestDistance = distance;
                best = own;
            }
        }
        return best;
    }
}
