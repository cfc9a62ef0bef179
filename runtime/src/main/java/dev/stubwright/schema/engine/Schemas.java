package dev.stubwright.schema.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.validate.FormatMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a document. They share the compiled schemas, so that memory depends on the size of the document and not on the
 * number of schemas used. Thread-safe.
 *
 * @since 0.1
 */
@Internal
public final class Schemas {

    private final SchemaEngine engine;
    private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();

    /** @param document the complete document, to which local {@code $ref}s refer */
    public Schemas(JsonNode document, Dialect dialect) {
        this(document, dialect, Map.of());
    }

    /**
     * @param document the complete document, to which local {@code $ref}s refer
     * @param resources other documents to which references may refer, by absolute URI without fragment. No other documents are
     *     read or fetched. The meta-schemas of JSON Schema are always available.
     */
    public Schemas(JsonNode document, Dialect dialect, Map<String, JsonNode> resources) {
        this(document, dialect, resources, FormatMode.ASSERTION, null);
    }

    /** @param lines returns the source location of a JSON pointer into the document */
    public Schemas(
            JsonNode document,
            Dialect dialect,
            Map<String, JsonNode> resources,
            Function<String, SourceLocation> lines) {
        this(document, dialect, resources, FormatMode.ASSERTION, lines);
    }

    Schemas(
            JsonNode document,
            Dialect dialect,
            Map<String, JsonNode> resources,
            FormatMode formats,
            @Nullable Function<String, SourceLocation> lines) {
        this.engine = new SchemaEngine(document, dialect, resources, formats, lines);
    }

    /** The schema at a JSON pointer, for example {@code /components/schemas/User}. */
    public Schema at(String pointer) {
        return byPointer.computeIfAbsent(pointer, key -> new DocumentSchema(key, engine));
    }

    JsonNode document() {
        return engine.document();
    }
}
