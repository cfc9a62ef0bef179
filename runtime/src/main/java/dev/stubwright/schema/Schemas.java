package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
    private final Map<String, JsonNode> beside;
    private final FormatUse formats;
    private final @Nullable Function<String, SourceLocation> lines;
    private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();
    private volatile @Nullable Resources resources;
    private volatile @Nullable Engine engine;

    /** @param document the whole document; {@code $ref}s inside it point into it */
    public Schemas(JsonNode document, Dialect dialect) {
        this(document, dialect, Map.of());
    }

    /**
     * @param document the whole document; {@code $ref}s inside it point into it
     * @param resources other documents that a reference may lead to, by their absolute URIs without a fragment. Nothing else
     *     is read, and nothing fetched; the meta-schemas of JSON Schema are there without being named.
     */
    public Schemas(JsonNode document, Dialect dialect, Map<String, JsonNode> resources) {
        this(document, dialect, resources, FormatUse.ASSERTION, null);
    }

    /** @param lines says where the node behind a pointer into the document was written, so that violations can say it */
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
        this.document = document;
        this.dialect = dialect;
        this.beside = Map.copyOf(resources);
        this.formats = formats;
        this.lines = lines;
    }

    /** The schema behind a JSON pointer, for example {@code /components/schemas/User}. */
    public Schema at(String pointer) {
        return byPointer.computeIfAbsent(pointer, asked -> new Schema(this, asked));
    }

    JsonNode document() {
        return document;
    }

    Resources resources() {
        Resources ready = resources;
        if (ready == null) {
            synchronized (this) {
                ready = resources;
                if (ready == null) {
                    ready = new Resources(document, dialect, beside);
                    resources = ready;
                }
            }
        }
        return ready;
    }

    /** The same violations with the lines of what they break, as far as these are known. */
    List<Violation> located(List<Violation> violations) {
        Function<String, SourceLocation> known = lines;
        return known == null ? violations : new LocatedViolations(violations, known);
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
                    CompiledSchemas compiled = new CompiledSchemas(dialect, resources(), formats);
                    Judge judge = new Judge(compiled);
                    ready = new Engine(judge, new SampleMaker(dialect, compiled.resources(), judge));
                    engine = ready;
                }
            }
        }
        return ready;
    }
}
