package dev.stubwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.InputException;
import dev.stubwright.SourceLocation;
import dev.stubwright.schema.Violation;
import java.util.List;

/** Prints a line of JSON for each verdict, and knows what the command ends with. */
final class Verdicts {

    private final Console console;
    private boolean foundInvalid;
    private boolean foundUnreadable;

    Verdicts(Console console) {
        this.console = console;
    }

    /** @param label what the line begins with, so that it can be matched with what was judged */
    void print(ObjectNode label, List<Violation> violations) {
        foundInvalid |= !violations.isEmpty();
        ObjectNode line = label.deepCopy();
        line.remove(List.of("valid", "violations"));
        line.put("valid", violations.isEmpty());
        ArrayNode told = line.putArray("violations");
        violations.forEach(violation -> told.add(json(violation)));
        print(line);
    }

    /** Something cannot be judged; what comes after it still can. */
    void fail(ObjectNode label, SourceLocation where, String problem) {
        foundUnreadable = true;
        ObjectNode line = label.deepCopy();
        line.remove(List.of("error", "location"));
        line.put("error", problem);
        line.put("location", where.toString());
        print(line);
        console.err().println(where + ": " + problem);
    }

    void fail(InputException unreadable) {
        fail(JsonNodeFactory.instance.objectNode(), unreadable.location(), unreadable.problem());
    }

    int exitCode() {
        if (foundUnreadable) {
            return ExitCode.UNREADABLE;
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
