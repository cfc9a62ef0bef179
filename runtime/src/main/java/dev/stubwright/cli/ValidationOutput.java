package dev.stubwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Violation;
import java.util.List;

/** Prints a line of JSON per validated instance, and determines the exit code. */
final class ValidationOutput {

    private final Console console;
    private boolean foundInvalid;
    private boolean foundUnreadable;

    ValidationOutput(Console console) {
        this.console = console;
    }

    /** @param label the members that the line starts with, so that users can match it to an instance */
    void print(ObjectNode label, List<Violation> violations) {
        foundInvalid |= !violations.isEmpty();
        ObjectNode line = label.deepCopy();
        line.remove(List.of("valid", "violations"));
        line.put("valid", violations.isEmpty());
        ArrayNode array = line.putArray("violations");
        violations.forEach(violation -> array.add(json(violation)));
        print(line);
    }

    /** Prints that an instance cannot be validated. The command continues with the next one. */
    void fail(ObjectNode label, SourceLocation location, String problem) {
        foundUnreadable = true;
        ObjectNode line = label.deepCopy();
        line.remove(List.of("error", "location"));
        line.put("error", problem);
        line.put("location", location.toString());
        print(line);
        console.err().println(location + ": " + problem);
    }

    void fail(InputException unreadable) {
        fail(JsonNodeFactory.instance.objectNode(), unreadable.location(), unreadable.problem());
    }

    int exitCode() {
        if (foundUnreadable) {
            return ExitCode.IO_ERROR;
        }
        return foundInvalid ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void print(JsonNode line) {
        console.print(line + "\n");
    }

    private static ObjectNode json(Violation violation) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("instancePointer", violation.instancePointer())
                .put("schemaPointer", violation.schemaPointer())
                .put("keyword", violation.keyword())
                .put("expected", violation.expected())
                .put("actual", violation.actual());
        violation
                .location()
                .filter(location -> location.line() > 0)
                .ifPresent(location -> node.put("location", location.toString()));
        return node;
    }
}
