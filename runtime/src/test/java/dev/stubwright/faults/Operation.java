package dev.stubwright.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the server demands of the requests of an operation. The rules are JSON without references:
 *
 * <pre>
 * security    the document's list of alternatives; empty if the operation is open
 * parameters  name → Parameter Object
 * consumes    media types of the body; empty if there is none
 * body        schema of the body
 * produces    media types of successful answers
 * </pre>
 *
 * Faults edit copies of the rules: a server without a rule accepts what the document forbids.
 */
record Operation(String id, String method, String path, JsonNode rules) {

    boolean isAt(List<String> segments) {
        List<String> template = template();
        if (template.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            String given = segments.get(i);
            boolean fits = template.get(i).startsWith("{")
                    ? !given.isEmpty()
                    : template.get(i).equals(given);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The text that stands for a path parameter. */
    String pathParameter(String name, List<String> segments) {
        return segments.get(template().indexOf("{" + name + "}"));
    }

    private List<String> template() {
        return List.of(path.substring(1).split("/", -1));
    }

    List<String> texts(String rule) {
        List<String> texts = new ArrayList<>();
        rules.path(rule).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** With other rules; the edit gets the object that the pointer names. */
    Operation edited(String pointer, Consumer<ObjectNode> edit) {
        JsonNode copy = rules.deepCopy();
        if (!(copy.at(pointer) instanceof ObjectNode object)) {
            throw new IllegalArgumentException("operation [" + id + "] has no rule at [" + pointer + "]");
        }
        edit.accept(object);
        return new Operation(id, method, path, copy);
    }

    /** Without the rule that the pointer names. */
    Operation without(String pointer) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        return edited(pointer.substring(0, last), object -> {
            if (object.remove(name) == null) {
                throw new IllegalArgumentException("operation [" + id + "] has no rule at [" + pointer + "]");
            }
        });
    }
}
