package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.path.NodePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges instances, and puts into our words what networknt says. */
final class Judge {

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::instancePointer)
            .thenComparing(Violation::schemaPointer)
            .thenComparing(Violation::keyword)
            .thenComparing(Violation::expected)
            .thenComparing(Violation::actual);

    /** The keyword of the violation that says that there are more. */
    private static final String MORE = "violations";

    private final CompiledSchemas schemas;

    Judge(CompiledSchemas schemas) {
        this.schemas = schemas;
    }

    List<Violation> judge(String pointer, JsonNode instance, Direction direction) {
        return judge(pointer, instance, direction, Errors.FOR_PEOPLE);
    }

    /** @param most how many violations are worth to be found */
    List<Violation> judge(String pointer, JsonNode instance, Direction direction, int most) {
        try {
            return DeepStack.call(() -> verdict(pointer, instance, direction, most));
        } catch (StackOverflowError endless) {
            return List.of(stuck(pointer, "$ref", instance, "it is nested too deep, or refers to itself without end"));
        }
    }

    private List<Violation> verdict(String pointer, JsonNode instance, Direction direction, int most) {
        try {
            Site site = Site.at(References.bare(pointer));
            Optional<Schema> schema = schemas.find(site);
            if (schema.isEmpty()) {
                return List.of(new Violation(
                        "",
                        pointer,
                        "$ref",
                        "what the schema at " + pointer + " describes, which is not in this document",
                        Values.describe(instance)));
            }
            return told(errors(schema.get(), site, instance, direction, most), pointer, instance, most);
        } catch (Visits.TooManyException tooMany) {
            return List.of(stuck(pointer, "$ref", instance, String.valueOf(tooMany.getMessage())));
        } catch (EcmaPattern.TooHardException tooHard) {
            return List.of(stuck(pointer, "pattern", instance, String.valueOf(tooHard.getMessage())));
        } catch (SchemaException broken) {
            String keyword = broken.getErrors().stream()
                    .map(Error::getKeyword)
                    .filter(name -> name != null && !name.isEmpty())
                    .findFirst()
                    .orElse("$schema");
            return List.of(stuck(pointer, keyword, instance, String.valueOf(broken.getMessage())));
        } catch (RuntimeException broken) {
            // networknt throws whatever a nonsensical schema makes it stumble over.
            return List.of(stuck(pointer, "$schema", instance, String.valueOf(broken.getMessage())));
        }
    }

    private static List<Violation> told(List<Error> errors, String pointer, JsonNode instance, int most) {
        Stream<Violation> violations = errors.stream()
                .map(error -> violation(error, pointer))
                .distinct()
                .sorted(ORDER);
        if (errors.size() < most) {
            return violations.toList();
        }
        Violation more = new Violation(
                "",
                pointer,
                MORE,
                "a value of which all that is wrong can be told",
                Values.describe(instance) + ", which is wrong in " + most + " ways or more");
        return Stream.concat(violations, Stream.of(more)).toList();
    }

    private List<Error> errors(Schema schema, Site site, JsonNode instance, Direction direction, int most) {
        // Where formats are annotations, the dialect has the last word: there is a vocabulary that asserts them.
        Boolean asserted = schemas.formats() == FormatUse.ASSERTION ? Boolean.TRUE : null;
        ExecutionContext execution = schema.createExecutionContext();
        execution.executionConfig(config -> config.formatAssertionsEnabled(asserted)
                .readOnly(direction == Direction.REQUEST)
                .writeOnly(direction == Direction.RESPONSE));
        Visits.begin(execution, site, instance);
        return Errors.collect(execution, most, () -> schema.validate(execution, instance));
    }

    private static Violation stuck(String pointer, String keyword, JsonNode instance, String why) {
        return new Violation(
                "",
                pointer,
                keyword,
                "a value that the schema can judge, but " + Values.shorten(why),
                Values.describe(instance));
    }

    private static Violation violation(Error error, String pointer) {
        String keyword = error.getKeyword() == null ? "" : error.getKeyword();
        NodePath at = error.getInstanceLocation();
        String instancePointer = at == null ? "" : at.toString();
        String schemaPointer = error.getSchemaLocation() == null
                ? pointer
                : CompiledSchemas.site(error.getSchemaLocation()).toString();
        if (schemaPointer.endsWith("/false")) {
            schemaPointer = schemaPointer.substring(0, schemaPointer.length() - "/false".length());
        }
        if ((keyword.equals("additionalProperties") || keyword.equals("unevaluatedProperties"))
                && error.getProperty() != null) {
            instancePointer = Pointers.child(instancePointer, error.getProperty());
        }
        JsonNode schemaNode = error.getSchemaNode();
        JsonNode instance = error.getInstanceNode();
        Map<String, Object> details = error.getDetails();
        boolean told = details != null && details.containsKey(Complaint.EXPECTED);
        return new Violation(
                instancePointer,
                schemaPointer,
                keyword,
                told ? String.valueOf(details.get(Complaint.EXPECTED)) : Wording.expected(keyword, schemaNode, error),
                told ? String.valueOf(details.get(Complaint.ACTUAL)) : Wording.actual(keyword, instance, error));
    }
}
