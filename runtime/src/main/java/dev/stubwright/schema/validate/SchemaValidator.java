package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.path.NodePath;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.json.EcmaPattern;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.StackOverflowRetry;
import dev.stubwright.schema.reference.ReferenceResolver;
import dev.stubwright.schema.reference.SchemaAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Validates instances with networknt, and describes its errors as violations. */
@Internal
public final class SchemaValidator {

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::instancePointer)
            .thenComparing(Violation::schemaPointer)
            .thenComparing(Violation::keyword)
            .thenComparing(Violation::expected)
            .thenComparing(Violation::actual);

    /** The keyword of the violation that is added if the limit is reached. */
    private static final String MORE = "violations";

    private final CompiledSchemas schemas;
    private final FormatMode formats;

    public SchemaValidator(CompiledSchemas schemas, FormatMode formats) {
        this.schemas = schemas;
        this.formats = formats;
    }

    public List<Violation> validate(String pointer, JsonNode instance, Direction direction) {
        return validate(pointer, instance, direction, ErrorCollector.DEFAULT_LIMIT);
    }

    /**
     * Validates an instance, and stops at a limit on the number of violations.
     *
     * @param limit the maximum number of violations
     */
    public List<Violation> validate(String pointer, JsonNode instance, Direction direction, int limit) {
        try {
            return StackOverflowRetry.call(() -> violations(pointer, instance, direction, limit));
        } catch (StackOverflowError endless) {
            return List.of(
                    unusable(pointer, "$ref", instance, "it is nested too deeply, or its references do not end"));
        }
    }

    private List<Violation> violations(String pointer, JsonNode instance, Direction direction, int limit) {
        try {
            SchemaAddress address = SchemaAddress.parse(ReferenceResolver.bare(pointer));
            Optional<Schema> schema = schemas.find(address);
            if (schema.isEmpty()) {
                return List.of(new Violation(
                        "",
                        pointer,
                        "$ref",
                        "a value that matches the schema at " + pointer + ", which does not exist",
                        JsonValues.describe(instance)));
            }
            return violations(errors(schema.get(), address, instance, direction, limit), pointer, instance, limit);
        } catch (EvaluationState.TooManyVisitsException tooMany) {
            return List.of(unusable(pointer, "$ref", instance, String.valueOf(tooMany.getMessage())));
        } catch (EcmaPattern.BacktrackingLimitException tooHard) {
            return List.of(unusable(pointer, "pattern", instance, String.valueOf(tooHard.getMessage())));
        } catch (SchemaException invalid) {
            String keyword = invalid.getErrors().stream()
                    .map(Error::getKeyword)
                    .filter(name -> name != null && !name.isEmpty())
                    .findFirst()
                    .orElse("$schema");
            return List.of(unusable(pointer, keyword, instance, String.valueOf(invalid.getMessage())));
        } catch (RuntimeException invalid) {
            // networknt throws various exceptions for invalid schemas.
            return List.of(unusable(pointer, "$schema", instance, String.valueOf(invalid.getMessage())));
        }
    }

    private static List<Violation> violations(List<Error> errors, String pointer, JsonNode instance, int limit) {
        Stream<Violation> violations = errors.stream()
                .map(error -> violation(error, pointer))
                .distinct()
                .sorted(ORDER);
        if (errors.size() < limit) {
            return violations.toList();
        }
        Violation more = new Violation(
                "",
                pointer,
                MORE,
                "a value with fewer than " + limit + " violations",
                JsonValues.describe(instance) + ", which has " + limit + " violations or more");
        return Stream.concat(violations, Stream.of(more)).toList();
    }

    private List<Error> errors(
            Schema schema, SchemaAddress address, JsonNode instance, Direction direction, int limit) {
        // null leaves the decision to the dialect, whose vocabularies may assert formats.
        Boolean asserted = formats == FormatMode.ASSERTION ? Boolean.TRUE : null;
        ExecutionContext execution = schema.createExecutionContext();
        execution.executionConfig(config -> config.formatAssertionsEnabled(asserted)
                .readOnly(direction == Direction.REQUEST)
                .writeOnly(direction == Direction.RESPONSE));
        EvaluationState.begin(execution, address, instance);
        return ErrorCollector.collect(execution, limit, () -> schema.validate(execution, instance));
    }

    private static Violation unusable(String pointer, String keyword, JsonNode instance, String why) {
        return new Violation(
                "",
                pointer,
                keyword,
                "a schema that can be evaluated, but " + JsonValues.shorten(why),
                JsonValues.describe(instance));
    }

    private static Violation violation(Error error, String pointer) {
        String keyword = error.getKeyword() == null ? "" : error.getKeyword();
        NodePath at = error.getInstanceLocation();
        String instancePointer = at == null ? "" : at.toString();
        String schemaPointer = error.getSchemaLocation() == null
                ? pointer
                : NetworkntLocations.toAddress(error.getSchemaLocation()).toString();
        if (schemaPointer.endsWith("/false")) {
            schemaPointer = schemaPointer.substring(0, schemaPointer.length() - "/false".length());
        }
        if ((keyword.equals("additionalProperties") || keyword.equals("unevaluatedProperties"))
                && error.getProperty() != null) {
            instancePointer = JsonPointers.child(instancePointer, error.getProperty());
        }
        return CustomValidator.violation(instancePointer, schemaPointer, keyword, error);
    }
}
