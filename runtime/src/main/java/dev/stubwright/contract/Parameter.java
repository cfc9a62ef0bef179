package dev.stubwright.contract;

import dev.stubwright.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of an operation, with the defaults of OpenAPI 3.0.3, Parameter Object, filled in.
 *
 * @param name the name as sent; header names keep their case
 * @param location where the parameter is sent ({@code in})
 * @param required whether requests must have it
 * @param style how its value is serialized
 * @param explode whether each item of an array or property of an object is serialized separately
 * @param allowReserved whether the reserved characters of RFC 3986 are not percent-encoded (query only)
 * @param allowEmptyValue whether the query may have the name without a value; deprecated in OpenAPI (query only)
 * @param mediaType the media type that the value is serialized as, if the parameter has {@code content} instead of
 *     {@code schema}
 * @param schema the schema of its value; empty if unknown
 * @param examples the documented examples that match the schema; validated when the list is first read
 * @param pointer JSON pointer to the parameter in the contract's document
 * @since 0.1
 */
public record Parameter(
        String name,
        Location location,
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

    /** Creates a parameter that does not allow an empty value. */
    public Parameter(
            String name,
            Location location,
            boolean required,
            Style style,
            boolean explode,
            boolean allowReserved,
            Optional<String> mediaType,
            Optional<Schema> schema,
            List<Example> examples,
            String pointer) {
        this(name, location, required, style, explode, allowReserved, false, mediaType, schema, examples, pointer);
    }

    /** The documented examples that break the schema. They must not be used. */
    public List<Example> invalidExamples() {
        return ValidExamples.invalid(examples);
    }

    /**
     * Where a parameter is sent ({@code in}).
     *
     * @since 0.1
     */
    public enum Location {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /**
     * How a value is serialized (OpenAPI 3.0.3, Style Values).
     *
     * @since 0.1
     */
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
