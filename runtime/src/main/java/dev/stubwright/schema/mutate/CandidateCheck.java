package dev.stubwright.schema.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.constraint.SubschemaRef;
import dev.stubwright.schema.json.ReferenceLimit;
import dev.stubwright.schema.validate.SchemaValidator;
import java.util.ArrayList;
import java.util.List;

/**
 * Validates a valid instance with another value at one location. Only the part of the instance is validated that the change
 * can affect, since the rest is valid already.
 */
final class CandidateCheck {

    private final SchemaValidator validator;
    private final ValueSource values;

    CandidateCheck(SchemaValidator validator, ValueSource values) {
        this.validator = validator;
        this.values = values;
    }

    /** The violations of the whole instance with a value at the location. */
    List<Violation> violations(InstanceLocation location, JsonNode value) {
        InstanceLocation affected = location.outermostAffected();
        JsonNode changed = JsonEdit.replace(
                affected.value(), location.path().substring(affected.path().length()), value);
        values.budget().spend(cost(affected, changed));
        List<Violation> violations = new ArrayList<>();
        for (SubschemaRef root : affected.roots()) {
            for (Violation violation : validator.validate(root.address(), changed, values.direction())) {
                Violation moved = violation.withInstancePointer(affected.path() + violation.instancePointer());
                if (!violations.contains(moved)) {
                    violations.add(moved);
                }
            }
        }
        return violations;
    }

    boolean isValid(InstanceLocation location, JsonNode value) {
        return violations(location, value).isEmpty();
    }

    /** An estimate of the validator's work, in units of {@link GenerationBudget}. */
    private static long cost(InstanceLocation affected, JsonNode changed) {
        long options = affected.choices().stream()
                .mapToInt(choice -> choice.options().size())
                .sum();
        long schemas = affected.constraints().subschemas().size();
        // Each name is matched with each pattern, and some schemas are applied to each member.
        long pairs = changed.size()
                * (3L * affected.constraints().object().properties().patternCount() + schemas / 64);
        // The validator's messages contain the excluded values.
        long excluded = affected.constraints().excluded().size() / 8;
        return ReferenceLimit.valueCount(changed) + schemas + 10 * (options + pairs + excluded);
    }
}
