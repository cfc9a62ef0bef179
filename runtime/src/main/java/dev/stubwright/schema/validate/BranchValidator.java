package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.path.NodePath;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.reference.Discriminators;
import dev.stubwright.schema.reference.SchemaAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Validates {@code oneOf} and {@code anyOf}. If no branch is valid, only the errors of the closest branch are reported. If several
 * branches of a {@code oneOf} are valid, a discriminator decides between them (OpenAPI 3.0.3, Discriminator Object).
 */
final class BranchValidator extends CustomValidator {

    private static final int WRONG_BRANCH_PENALTY = 1000;

    private final Discriminators discriminators;
    private final boolean exclusive;
    private final List<Schema> branches = new ArrayList<>();

    BranchValidator(CustomKeyword.Occurrence use, KeywordType type, Discriminators discriminators) {
        super(use);
        this.discriminators = discriminators;
        this.exclusive = type == KeywordType.ONE_OF;
        for (int i = 0; i < use.array().size(); i++) {
            branches.add(use.context()
                    .newSchema(use.location().append(i), use.value().get(i), use.parent()));
        }
    }

    @Override
    public void validate(ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        // The unevaluated keywords depend on the annotations of every branch.
        boolean all =
                hasUnevaluatedPropertiesInEvaluationPath(execution) || hasUnevaluatedItemsInEvaluationPath(execution);
        List<List<Error>> results = new ArrayList<>();
        int valid = 0;
        for (int i = 0; i < branches.size(); i++) {
            List<Error> errors = validateBranch(i, execution, instance, root, at);
            results.add(errors);
            valid += errors.isEmpty() ? 1 : 0;
            if (!exclusive && valid > 0 && !all) {
                return;
            }
        }
        boolean isValid = exclusive
                ? valid == 1 || (valid > 1 && isNamedBranchValid(results, instance))
                : valid > 0 || branches.isEmpty();
        if (!isValid) {
            String expected = ViolationTexts.branches(exclusive ? "exactly one" : "at least one", getSchemaNode());
            String actual = JsonValues.describe(instance) + (valid > 1 ? ", which matches more than one" : "");
            report(execution, instance, at, expected, actual);
            if (valid == 0) {
                errorsOfClosestBranch(results, at).forEach(execution::addError);
            }
        }
    }

    private List<Error> validateBranch(
            int branch, ExecutionContext execution, JsonNode instance, JsonNode root, NodePath at) {
        EvaluationState state = EvaluationState.of(execution);
        state.enterBranch();
        execution.evaluationPathAddLast(branch);
        try {
            return ErrorCollector.collect(
                    execution, () -> branches.get(branch).validate(execution, instance, root, at));
        } finally {
            execution.evaluationPathRemoveLast();
            state.leaveBranch();
        }
    }

    private boolean isNamedBranchValid(List<List<Error>> results, JsonNode instance) {
        JsonNode value =
                instance.path(Discriminators.propertyName(getParentSchema().getSchemaNode()));
        if (!instance.isObject() || !value.isValueNode()) {
            return false;
        }
        SchemaAddress schema = NetworkntLocations.toAddress(getParentSchema().getSchemaLocation());
        Optional<SchemaAddress> named = discriminators.target(schema, value.asText());
        for (int i = 0; named.isPresent() && i < results.size(); i++) {
            if (results.get(i).isEmpty()
                    && discriminators.branchTarget(schema, getKeyword(), i).equals(named)) {
                return true;
            }
        }
        return false;
    }

    private static List<Error> errorsOfClosestBranch(List<List<Error>> results, NodePath at) {
        List<Error> closest = List.of();
        int leastDistance = Integer.MAX_VALUE;
        for (List<Error> errors : results) {
            int distance = distance(errors, at);
            if (distance < leastDistance) {
                leastDistance = distance;
                closest = errors;
            }
        }
        return closest;
    }

    /**
     * The number of errors, plus penalties. A wrong type or constant indicates that another branch was intended. A missing property
     * is a weaker indication.
     */
    private static int distance(List<Error> errors, NodePath at) {
        int distance = errors.size();
        for (Error error : errors) {
            boolean here = at.equals(error.getInstanceLocation());
            distance += switch (String.valueOf(error.getKeyword())) {
                case "const", "enum", "discriminator" -> WRONG_BRANCH_PENALTY;
                case "type" -> here ? WRONG_BRANCH_PENALTY : 0;
                case "required" -> here ? 1 : 0;
                default -> 0;
            };
        }
        return distance;
    }
}
