package dev.stubwright.schema.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.validate.FormatUse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All schemas of one document. They share one compiled registry, so that memory grows with the document and not with the
 * number of schemas used. Safe for use by several threads.
 *
 * @since 0.1
 */
@Internal
public final class Schemas {

    private final SchemaEngine engine;
    private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();

    /** @param document the whole document; {@code $ref}s inside it point into it */
    public Schemas(JsonNode document, Dialect dialect) {
        this(document, dialect, Map.of());
    }

    /**
     * @param document the whole document; {@code $ref}s inside it point into it
     * @param resources other documents that references may use, by their absolute URIs without a fragment. Nothing else is
     *     read, and nothing is fetched. The meta-schemas of JSON Schema are always available.
     */
    public Schemas(JsonNode document, Dialect dialect, Map<String, JsonNode> resources) {
        this(document, dialect, resources, FormatUse.ASSERTION, null);
    }

    /** @param lines returns the source location of the node at a pointer into the document, for violations */
    public Schemas(
            JsonNode document,
            Dialect dialect,
            Map<String, JsonNode> resources,
            Function<String, SourceLocation> lines) {
        this(document, dialect, resources, FormatUse.ASSERTION, lines);
    }

    Schemas(
            JsonNode document,
            Dialect dialect,
            Map<String, JsonNode> resources,
            FormatUse formats,
            @Nullable Function<String, SourceLocation> lines) {
        this.engine = new SchemaEngine(document, dialect, resources, formats, lines);
    }

    /** The schema at a JSON pointer, for example {@code /components/schemas/User}. */
    public Schema at(String pointer) {
        return byPointer.computeIfAbsent(pointer, key -> new CompiledSchema(key, engine));
    }

    JsonNode document() {
        return engine.document();
    }
}
