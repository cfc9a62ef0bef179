package dev.stubwright.schema.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Violation;
import dev.stubwright.schema.generate.SampleGenerator;
import dev.stubwright.schema.reference.SchemaResources;
import dev.stubwright.schema.validate.FormatMode;
import dev.stubwright.schema.validate.NetworkntSchemas;
import dev.stubwright.schema.validate.SchemaValidator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The resources, validator and generator that all schemas of a document share. Each is created on first use. */
final class SchemaEngine {

    private final JsonNode document;
    private final Dialect dialect;
    private final Map<String, JsonNode> otherDocuments;
    private final FormatMode formats;
    private final @Nullable Function<String, SourceLocation> lines;
    private volatile @Nullable SchemaResources resources;
    private volatile @Nullable Tools tools;

    private record Tools(SchemaValidator validator, SampleGenerator generator) {}

    SchemaEngine(
            JsonNode document,
            Dialect dialect,
            Map<String, JsonNode> otherDocuments,
            FormatMode formats,
            @Nullable Function<String, SourceLocation> lines) {
        this.document = document;
        this.dialect = dialect;
        this.otherDocuments = Map.copyOf(otherDocuments);
        this.formats = formats;
        this.lines = lines;
    }

    JsonNode document() {
        return document;
    }

    SchemaResources resources() {
        SchemaResources ready = resources;
        if (ready == null) {
            synchronized (this) {
                ready = resources;
                if (ready == null) {
                    ready = new SchemaResources(document, dialect, otherDocuments);
                    resources = ready;
                }
            }
        }
        return ready;
    }

    SchemaValidator validator() {
        return tools().validator();
    }

    SampleGenerator generator() {
        return tools().generator();
    }

    private Tools tools() {
        Tools ready = tools;
        if (ready == null) {
            synchronized (this) {
                ready = tools;
                if (ready == null) {
                    SchemaResources all = resources();
                    SchemaValidator validator = new SchemaValidator(new NetworkntSchemas(dialect, all), formats);
                    ready = new Tools(validator, new SampleGenerator(dialect, all, validator));
                    tools = ready;
                }
            }
        }
        return ready;
    }

    /** Adds the locations of the keywords, if they are known. */
    List<Violation> located(List<Violation> violations) {
        Function<String, SourceLocation> known = lines;
        return known == null ? violations : new LocatedViolations(violations, known);
    }
}
