package dev.stubwright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Violation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        customSynopsis = {
            "stubwright validate --schema FILE [--dialect 3.0|3.1] INSTANCE...",
            "       stubwright validate SOURCE... --operation ID [--status N] INSTANCE"
        },
        description = {
            "Validates instances against a schema.",
            "Prints a line of JSON for each instance: {valid, violations: [...]}.",
            "A violation has instancePointer, schemaPointer, keyword, expected, actual and, if it is known, location.",
            "After 100 violations, the last one states that there are more."
        },
        exitCodeList = {
            "0:all instances are valid",
            "1:an instance is invalid",
            "2:the command line is wrong",
            "3:an input cannot be read; the other instances are still validated",
            "70:a bug in Stubwright"
        })
final class ValidateCommand implements Callable<Integer> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "INSTANCE",
            description = "A file of JSON, a .jsonl file with an instance on each line, or - for the standard input."
                    + " With --operation, the last argument is the instance, and the others are the sources.")
    private List<String> arguments = List.of();

    @Mixin
    private final SchemaOptions schemaOptions = new SchemaOptions();

    @Mixin
    private final SourceOptions sourceOptions;

    ValidateCommand(Console console) {
        this.console = console;
        sourceOptions = new SourceOptions(console);
    }

    @Override
    public Integer call() {
        ValidationOutput output = new ValidationOutput(console);
        schemaOptions.requireOneSchema();
        String schemaFile = schemaOptions.schema();
        if (schemaFile == null) {
            validateByOperation(output);
        } else {
            validateBySchema(schemaFile, output);
        }
        return output.exitCode();
    }

    private void validateBySchema(String schemaFile, ValidationOutput output) {
        Direction direction = schemaOptions.direction(Direction.RESPONSE);
        if (JsonLinesReader.isJsonLines(schemaFile)) {
            SchemaRecordValidator records =
                    new SchemaRecordValidator(schemaOptions.dialectOrDefault(), direction, output);
            BiConsumer<ObjectNode, Schema> withoutInstance = arguments.isEmpty()
                    ? SchemaRecordValidator.rejectWithoutInstance()
                    : (label, schema) -> validate(arguments, schema, direction, label, output);
            new InstanceReader(console).read(schemaFile, (at, line) -> records.validate(at, line, withoutInstance));
            return;
        }
        if (arguments.isEmpty()) {
            throw new UsageException("INSTANCE is missing", "name a file, or - for the standard input");
        }
        validate(
                arguments,
                SchemaFileReader.read(schemaFile, schemaOptions.dialect()),
                direction,
                NODES.objectNode(),
                output);
    }

    private void validateByOperation(ValidationOutput output) {
        if (arguments.size() < 2) {
            throw new UsageException(
                    "--operation requires a SOURCE and an INSTANCE", "put the source first and the instance last");
        }
        int last = arguments.size() - 1;
        Contract contract = sourceOptions.readAndReportErrors(arguments.subList(0, last));
        OperationSchema found = OperationSchema.find(contract, schemaOptions.operation(), schemaOptions.status());
        Direction direction = schemaOptions.direction(found.direction());
        validate(arguments.subList(last, arguments.size()), found.schema(), direction, NODES.objectNode(), output);
    }

    private void validate(
            List<String> instances, Schema schema, Direction direction, ObjectNode label, ValidationOutput output) {
        for (String file : instances) {
            try {
                new InstanceReader(console)
                        .read(
                                file,
                                (at, bytes) -> output.print(
                                        label.deepCopy().put("instance", at.toString()),
                                        validate(schema, bytes, direction)));
            } catch (InputException unreadable) {
                output.fail(unreadable);
            }
        }
    }

    private static List<Violation> validate(Schema schema, byte[] instance, Direction direction) {
        try {
            return schema.validate(JsonDecoder.decode(instance), direction);
        } catch (JsonDecoder.NotJsonException invalid) {
            return List.of(new Violation("", schema.pointer(), "json", "JSON", "bytes that are not UTF-8"));
        }
    }
}
