package dev.stubwright.cli;

import dev.stubwright.UsageException;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which schema a command is about. What the options mean to each command is told in the bundle, under its name. */
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

    /** The file of the schema; null where an operation is given. */
    @Nullable
    String schema() {
        return schema;
    }

    /** What is asked for; null for what the document says. */
    @Nullable
    Dialect dialect() {
        return dialect;
    }

    /** The dialect of schemas that stand in no document. */
    Dialect dialectOfRecords() {
        return dialect == null ? Dialect.OPENAPI_3_1 : dialect;
    }

    /** The operation, where no schema is given. */
    String operation() {
        return String.valueOf(operation);
    }

    @Nullable
    Integer status() {
        return status;
    }

    Direction direction(Direction otherwise) {
        return direction == null ? otherwise : direction;
    }

    /**
     * @param purpose what either a schema or an operation must say
     * @throws UsageException if both are given, or neither, or a status is given for a schema
     */
    void check(String purpose) {
        if ((schema == null) == (operation == null)) {
            throw new UsageException(
                    schema == null
                            ? "neither --schema nor --operation says " + purpose
                            : "--schema and --operation exclude each other",
                    "give one of them");
        }
        if (schema != null && status != null) {
            throw new UsageException("--status is for --operation", "leave it out");
        }
    }
}
