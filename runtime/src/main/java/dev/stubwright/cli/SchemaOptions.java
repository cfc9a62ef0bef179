package dev.stubwright.cli;

import dev.stubwright.UsageException;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that select a schema. Their descriptions are in a resource bundle, because they depend on the command. */
@Command(resourceBundle = "dev.stubwright.cli.SchemaOptions")
final class SchemaOptions {

    @Option(names = "--schema", paramLabel = "FILE", descriptionKey = "schema")
    private @Nullable String schema;

    @Option(names = "--dialect", paramLabel = "3.0|3.1", converter = DialectConverter.class, descriptionKey = "dialect")
    private @Nullable Dialect dialect;

    @Option(names = "--operation", paramLabel = "ID", descriptionKey = "operation")
    private @Nullable String operation;

    @Option(names = "--status", paramLabel = "N", descriptionKey = "status")
    private @Nullable Integer status;

    @Option(names = "--direction", paramLabel = "request|response", descriptionKey = "direction")
    private @Nullable Direction direction;

    /** The file of the schema, or {@code null} if {@code --operation} is used. */
    @Nullable
    String schema() {
        return schema;
    }

    /** {@code null} for the dialect of the document. */
    @Nullable
    Dialect dialect() {
        return dialect;
    }

    /** The dialect of schemas that are not part of a document. */
    Dialect dialectOrDefault() {
        return dialect == null ? Dialect.OPENAPI_3_1 : dialect;
    }

    /** The id of the operation, if there is no {@link #schema()}. */
    String operation() {
        return String.valueOf(operation);
    }

    @Nullable
    Integer status() {
        return status;
    }

    Direction direction(Direction defaultDirection) {
        return direction == null ? defaultDirection : direction;
    }

    /** @throws UsageException if both a schema and an operation are given, or neither, or a status with a schema */
    void requireOneSchema() {
        if ((schema == null) == (operation == null)) {
            throw new UsageException(
                    schema == null
                            ? "--schema or --operation is required"
                            : "--schema and --operation must not be used together",
                    "use one of them");
        }
        if (schema != null && status != null) {
            throw new UsageException("--status requires --operation", "remove it");
        }
    }
}
