package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        if (!value.isArray()) {
            throw new IllegalArgumentException("no list: " + value);
        }
        return new Judge(this, location, value, parent, context);
    }

    private static final class Judge extends BaseKeywordValidator {

        private final CompiledSchemas schemas;
        private final boolean exclusive;
        private final List<Schema> branches = new ArrayList<>();

        Judge(BranchKeyword keyword, SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            super(keyword, value, location, parent, context);
            this.schemas = keyword.schemas();
            this.exclusive = keyword.type() == KeywordType.ONE_OF;
            for (int i = 0; i < value.size(); i++) {
                branches.add(context.newSchema(location.append(i), value.get(i), parent));
            }
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            // What a branch evaluates counts for these two, so that each branch must be asked.
            boolean all = hasUnevaluatedPropertiesInEvaluationPath(execution)
                    || hasUnevaluatedItemsInEvaluationPath(execution);
            List<List<Error>> verdicts = new ArrayList<>();
            int fitting = 0;
            for (int i = 0; i < branches.size(); i++) {
                List<Error> verdict = judge(i, execution, instance, root, at);
                verdicts.add(verdict);
                fitting += verdict.isEmpty() ? 1 : 0;
                if (!exclusive && fitting > 0 && !all) {
                    return;
                }
            }
            boolean fits = exclusive
                    ? fitting == 1 || (fitting > 1 && isChosenFitting(verdicts, instance))
                    : fitting > 0 || branches.isEmpty();
            if (!fits) {
                complain(execution, instance, at, fitting > 1);
                if (fitting == 0) {
                    nearest(verdicts, at).forEach(execution::addError);
                }
            }
        }

        private List<Error> judge(
                int branch, ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
            Visits visits = Visits.of(execution);
            visits.enterBranch();
            execution.evaluationPathAddLast(branch);
            try {
                return Errors.collect(execution, () -> branches.get(branch).validate(execution, instance, root, at));
            } finally {
                execution.evaluationPathRemoveLast();
                visits.leaveBranch();
            }
        }

        private void complain(ExecutionContext execution, JsonNode instance, NodePath at, boolean tooMany) {
            String wanted = Wording.branches(exclusive ? "exactly one" : "at least one", getSchemaNode());
            String actual = Values.describe(instance) + (tooMany ? ", which fits more than one" : "");
            execution.addError(Complaint.of(error(), execution, instance, at, wanted, actual));
        }

        private boolean isChosenFitting(List<List<Error>> verdicts, JsonNode instance) {
            JsonNode value =
                    instance.path(Discriminators.property(getParentSchema().getSchemaNode()));
            if (!instance.isObject() || !value.isValueNode()) {
                return false;
            }
            Site schema = CompiledSchemas.site(getParentSchema().getSchemaLocation());
            Optional<Site> chosen = schemas.discriminators().target(schema, value.asText());
            for (int i = 0; chosen.isPresent() && i < verdicts.size(); i++) {
                if (verdicts.get(i).isEmpty()
                        && schemas.discriminators()
                                .branch(schema, getKeyword(), i)
                                .equals(chosen)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<Error> nearest(List<List<Error>> verdicts, NodePath at) {
        List<Error> best = List.of();
        int bestDistance = Integer.MAX_VALUE;
        for (List<Error> verdict : verdicts) {
            int distance = distance(verdict, at);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = verdict;
            }
        }
        return best;
    }

    /**
     * A wrong type, or a wrong fixed value, says that another branch was meant. So does a property that only this branch
     * wants, if less loudly.
     */
    private static int distance(List<Error> verdict, NodePath at) {
        int distance = verdict.size();
        for (Error error : verdict) {
            boolean other =
                    switch (String.valueOf(error.getKeyword())) {
                        case "type" -> at.equals(error.getInstanceLocation());
                        case "const", "enum", "discriminator" -> true;
                        default -> false;
                    };
            boolean wanting = "required".equals(error.getKeyword()) && at.equals(error.getInstanceLocation());
            distance += other ? 1000 : wanting ? 1 : 0;
        }
        return distance;
    }
}
