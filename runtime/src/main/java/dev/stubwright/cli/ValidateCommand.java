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
            "Judges instances by a schema, and prints a line of JSON for each: {valid, violations: [...]}.",
            "A violation has instancePointer, schemaPointer, keyword, expected, actual and, where it is known,"
                    + " location. Of more than 100 violations the rest is not told; the last line of them says so."
        },
        footer = {
            "",
            "Exit codes: 0 all fit, 1 one does not, 2 usage, 3 something cannot be read (the rest is still judged)."
        })
final class ValidateCommand implements Callable<Integer> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "INSTANCE",
            description = "A file of JSON, a .jsonl file with an instance on each line, or - for the standard input."
                    + " With --operation the last of them; those before it are the sources.")
    private List<String> files = List.of();

    @Mixin
    private final SchemaOptions about = new SchemaOptions();

    @Mixin
    private final SourceOptions options;

    ValidateCommand(Console console) {
        this.console = console;
        options = new SourceOptions(console);
    }

    @Override
    public Integer call() {
        Verdicts verdicts = new Verdicts(console);
        about.check("what to judge by");
        String from = about.schema();
        if (from == null) {
            judgeByOperation(verdicts);
        } else {
            judgeBySchema(from, verdicts);
        }
        return verdicts.exitCode();
    }

    private void judgeBySchema(String from, Verdicts verdicts) {
        Direction way = about.direction(Direction.RESPONSE);
        if (JsonLines.areIn(from)) {
            SchemaRecords records = new SchemaRecords(about.dialectOfRecords(), way, verdicts);
            BiConsumer<ObjectNode, Schema> otherwise = files.isEmpty()
                    ? SchemaRecords.refuse()
                    : (label, found) -> judge(files, found, way, label, verdicts);
            new Instances(console).read(from, (at, line) -> records.judge(at, line, otherwise));
            return;
        }
        if (files.isEmpty()) {
            throw new UsageException("there is no INSTANCE to judge", "name a file, or - for the standard input");
        }
        judge(files, SchemaFile.read(from, about.dialect()), way, NODES.objectNode(), verdicts);
    }

    private void judgeByOperation(Verdicts verdicts) {
        if (files.size() < 2) {
            throw new UsageException(
                    "--operation needs a SOURCE and an INSTANCE", "name the source first and the instance last");
        }
        int last = files.size() - 1;
        Contract contract = options.readAloud(files.subList(0, last));
        OperationSchema found = OperationSchema.find(contract, about.operation(), about.status());
        Direction way = about.direction(found.direction());
        judge(files.subList(last, files.size()), found.schema(), way, NODES.objectNode(), verdicts);
    }

    private void judge(List<String> instances, Schema by, Direction way, ObjectNode label, Verdicts verdicts) {
        for (String file : instances) {
            try {
                new Instances(console)
                        .read(
                                file,
                                (at, bytes) -> verdicts.print(
                                        label.deepCopy().put("instance", at.toString()), judge(by, bytes, way)));
            } catch (InputException unreadable) {
                verdicts.fail(unreadable);
            }
        }
    }

    private static List<Violation> judge(Schema by, byte[] instance, Direction way) {
        try {
            return by.validate(JsonValue.text(instance), way);
        } catch (JsonValue.NotJsonException noText) {
            return List.of(new Violation("", by.pointer(), "json", "JSON", "bytes that are no text in UTF-8"));
        }
    }
}
