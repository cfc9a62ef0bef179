package dev.stubwright.contract;

import dev.stubwright.contract.tree.MediaRange;
import dev.stubwright.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One media type of a body.
 *
 * @param range the media type or range, as written: {@code application/json}, {@code text/*}
 * @param schema the schema of the body, where one is known; a schema that allows everything says nothing, and is none
 * @param encoding by the name of a property, how that travels in a form or in parts; where it has none, the defaults of
 *     OpenAPI hold
 * @param examples those that fit the schema, which is found out when they are first asked for
 * @param pointer JSON pointer to this in the contract's document
 * @since 0.1
 */
public record MediaType(
        String range,
        Optional<Schema> schema,
        SortedMap<String, Encoding> encoding,
        List<Example> examples,
        String pointer) {

    public MediaType {
        encoding = Collections.unmodifiableSortedMap(new TreeMap<>(encoding));
        examples = ValidExamples.valid(examples);
    }

    /** One that leaves every encoding to the defaults. */
    public MediaType(String range, Optional<Schema> schema, List<Example> examples, String pointer) {
        this(range, schema, Collections.emptySortedMap(), examples, pointer);
    }

    /** Examples in the document that break the schema, and that nothing may take for truth. */
    public List<Example> invalidExamples() {
        return ValidExamples.invalid(examples);
    }

    /** Whether bodies of this type are JSON: {@code application/json}, {@code text/json}, or any {@code +json}. */
    public boolean isJson() {
        return MediaRange.of(range).isJson();
    }

    /**
     * Whether a {@code Content-Type} is of this type: parameters and case are left aside, a range takes what it covers, and
     * {@code *}{@code /*} takes everything.
     */
    public boolean covers(String contentType) {
        return MediaRange.of(range).covers(contentType);
    }

    /**
     * Of several that cover a {@code Content-Type} the narrowest (OpenAPI 3.0.3, Request Body Object and Response Object,
     * content); empty if none does.
     */
    public static Optional<MediaType> narrowest(List<MediaType> types, String contentType) {
        return MediaRange.narrowest(types, MediaType::range, contentType);
    }
}
