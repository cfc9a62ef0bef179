package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All schemas of one document. They share one compiled registry, so that memory grows with the document and not with the
 * number of schemas asked for. Safe for use by several threads.
 *
 * @since 0.1
 */
@Internal
public final class Schemas {

    private final JsonNode document;
    private final Dialect dialect;
    private final Map<String, JsonNode> resources;
    private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();
    private volatile @Nullable Engine engine;

    /** @param document the whole document; {@code $ref}s inside it point into it */
    public Schemas(JsonNode document, Dialect dialect) {
        this(document, dialect, Map.of());
    }

    /**
     * @param document the whole document; {@code $ref}s inside it point into it, or into a resource
     * @param resources further documents by their absolute URI without a fragment; nothing else is ever fetched
     */
    public Schemas(JsonNode document, Dialect dialect, Map<String, JsonNode> resources) {
        this.document = document;
        this.dialect = dialect;
        this.resources = Map.copyOf(resources);
    }

    /** The schema behind a JSON pointer, for example {@code /components/schemas/User}. */
    public Schema at(String pointer) {
        return byPointer.computeIfAbsent(pointer, asked -> new Schema(this, asked));
    }

    JsonNode document() {
        return document;
    }

    Map<String, JsonNode> resources() {
        return resources;
    }

    Judge judge() {
        return engine().judge();
    }

    SampleMaker maker() {
        return engine().maker();
    }

    /** What is costly to make, and made when it is first needed. */
    private record Engine(Judge judge, SampleMaker maker) {}

    private Engine engine() {
        Engine ready = engine;
        if (ready == null) {
            synchronized (this) {
                ready = engine;
                if (ready == null) {
                    Judge judge = new Judge(new CompiledSchemas(document, dialect, resources));
                    ready = new Engine(judge, new SampleMaker(document, dialect, resources, judge));
                    engine = ready;
                }
            }
        }
        return ready;
    }
}
