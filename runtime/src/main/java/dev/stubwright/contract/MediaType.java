package dev.stubwright.contract;

import dev.stubwright.contract.tree.MediaRange;
import dev.stubwright.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A media type of a request or response body (OpenAPI 3.0.3, Media Type Object).
 *
 * @param range the media type or range, as documented: {@code application/json}, {@code text/*}
 * @param schema the schema of the body; empty if unknown, or if it allows everything
 * @param encoding how properties of a form or multipart body are encoded, by name of the property; for other properties
 *     the defaults of OpenAPI apply
 * @param examples the documented examples that match the schema; validated when the list is first read
 * @param pointer JSON pointer to the media type in the contract's document
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

    /** Creates a media type without encodings, to which the defaults of OpenAPI apply. */
    public MediaType(String range, Optional<Schema> schema, List<Example> examples, String pointer) {
        this(range, schema, Collections.emptySortedMap(), examples, pointer);
    }

    /** The documented examples that break the schema. They must not be used. */
    public List<Example> invalidExamples() {
        return ValidExamples.invalid(examples);
    }

    /** Whether bodies are JSON: {@code application/json}, {@code text/json}, or any type with the suffix {@code +json}. */
    public boolean isJson() {
        return MediaRange.of(range).isJson();
    }

    /**
     * Whether this media type or range includes a {@code Content-Type}. Parameters and case are ignored;
     * {@code *}{@code /*} includes every type.
     */
    public boolean covers(String contentType) {
        return MediaRange.of(range).covers(contentType);
    }

    /**
     * The most specific of the media types that cover a {@code Content-Type} (OpenAPI 3.0.3, Request Body Object and
     * Response Object, {@code content}); empty if none does.
     */
    public static Optional<MediaType> narrowest(List<MediaType> types, String contentType) {
        return MediaRange.narrowest(types, MediaType::range, contentType);
    }
}
