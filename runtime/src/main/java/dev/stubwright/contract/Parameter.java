package dev.stubwright.contract;

import dev.stubwright.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of an operation, with every default of OpenAPI's Parameter Object filled in.
 *
 * @param name as on the wire; header names keep their case
 * @param place where it travels
 * @param required whether it must be there
 * @param style how a value is written
 * @param explode whether each item or member is written by itself
 * @param allowReserved whether RFC 3986's reserved characters stay as they are (query only)
 * @param allowEmptyValue whether a query may have the name alone; deprecated, and only of a parameter that travels there
 * @param mediaType set if the parameter has {@code content} instead of {@code schema}: its value travels in this form
 * @param schema the schema of its value, where one is known
 * @param examples those that fit the schema, which is found out when they are first asked for
 * @param pointer JSON pointer to the parameter in the contract's document
 * @since 0.1
 */
public record Parameter(
        String name,
        Place place,
        boolean required,
        Style style,
        boolean explode,
        boolean allowReserved,
        boolean allowEmptyValue,
        Optional<String> mediaType,
        Optional<Schema> schema,
        List<Example> examples,
        String pointer) {

    public Parameter {
        examples = ValidExamples.valid(examples);
    }

    /** One that is never empty. */
    public Parameter(
            String name,
            Place place,
            boolean required,
            Style style,
            boolean explode,
            boolean allowReserved,
            Optional<String> mediaType,
            Optional<Schema> schema,
            List<Example> examples,
            String pointer) {
        this(name, place, required, style, explode, allowReserved, false, mediaType, schema, examples, pointer);
    }

    /** Examples in the document that break the schema, and that nothing may take for truth. */
    public List<Example> invalidExamples() {
        return ValidExamples.invalid(examples);
    }

    /** Where a parameter travels ({@code in}). */
    public enum Place {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /** How a value is written (OpenAPI 3.0.3, Style Values). */
    public enum Style {
        MATRIX,
        LABEL,
        FORM,
        SIMPLE,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        DEEP_OBJECT
    }
}
