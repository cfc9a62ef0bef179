package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Mutates the tree or the text of a document, deterministically by a seed. */
final class Mutation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "{}",
            "{{x}}",
            "$ref",
            "#/",
            "#/components/schemas/Book",
            "#/paths/~1books/get",
            "other.yaml#/a",
            "/a//b/{",
            "}{",
            "null",
            "1e400",
            "-0",
            "://",
            "https://{a}/{a}",
            "\u0000",
            "\uD800",
            "ü/ß",
            "(a+)+$",
            "x".repeat(5_000));

    private static final List<String> ODD_KEYS = List.of(
            "$ref",
            "type",
            "",
            "x-",
            "x-api-path-slug",
            "get",
            "GET",
            "items",
            "properties",
            "allOf",
            "not",
            "default");

    private static final List<String> ODD_LINES = List.of(
            "\t- x: y",
            "  ? [a, b]",
            "<<: *a",
            "&a [*a]",
            "---",
            "...",
            "%YAML 3.0",
            "key: 'open",
            "key: |2",
            "- - - -",
            "{".repeat(600),
            "!!binary x: !!set {a}",
            "\u0007");

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    /** Makes one to four changes of the tree. */
    ObjectNode tree(ObjectNode document) {
        ObjectNode spoiled = document.deepCopy();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            List<ContainerNode<?>> containers = new ArrayList<>();
            collect(spoiled, containers);
            change(containers.get(random.nextInt(containers.size())), containers);
        }
        return spoiled;
    }

    /** Makes one to three changes of the text. */
    String text(String document) {
        String spoiled = document;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            spoiled = mutate(spoiled);
        }
        return spoiled;
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> found) {
        if (node instanceof ContainerNode<?> container && !container.isEmpty()) {
            found.add(container);
            container.forEach(child -> collect(child, found));
        }
    }

    private void change(ContainerNode<?> container, List<ContainerNode<?>> all) {
        int index = random.nextInt(container.size());
        JsonNode other = all.get(random.nextInt(all.size())).deepCopy();
        if (container instanceof ArrayNode array) {
            switch (random.nextInt(4)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(array.get(index).deepCopy());
                case 2 -> array.set(index, strangeValue());
                default -> array.set(index, other);
            }
            return;
        }
        ObjectNode object = (ObjectNode) container;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(index);
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, strangeValue());
            case 2 -> object.set(name, other);
            case 3 -> object.set(ODD_KEYS.get(random.nextInt(ODD_KEYS.size())), object.remove(name));
            case 4 -> object.set(strangeText(), object.path(name).deepCopy());
            case 5 -> object.set(name, nested(object.path(name).deepCopy()));
            case 6 -> object.put("$ref", strangeText());
            default -> object.set(name, swapped(object.path(name)));
        }
    }

    private JsonNode strangeValue() {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(3) - 1);
            case 3 -> NODES.numberNode(Double.MAX_VALUE);
            case 4 -> NODES.numberNode(Long.MIN_VALUE);
            case 5 -> NODES.objectNode();
            case 6 -> NODES.arrayNode();
            default -> NODES.textNode(strangeText());
        };
    }

    private String strangeText() {
        return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
    }

    /** The value in another type: a string for a number, a list of one value, or the first item of a list. */
    private JsonNode swapped(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? NODES.objectNode() : node.get(0).deepCopy();
        }
        if (node.isTextual() || random.nextBoolean()) {
            return NODES.arrayNode().add(node.deepCopy());
        }
        return node.isValueNode() ? NODES.textNode(node.asText()) : NODES.textNode(node.toString());
    }

    private JsonNode nested(JsonNode node) {
        JsonNode inner = node;
        int depth = random.nextInt(10) == 0 ? 450 : random.nextInt(60);
        String key = ODD_KEYS.get(random.nextInt(ODD_KEYS.size()));
        for (int i = 0; i < depth; i++) {
            inner = random.nextBoolean()
                    ? NODES.objectNode().set(key, inner)
                    : NODES.arrayNode().add(inner);
        }
        return inner;
    }

    private String mutate(String text) {
        int at = random.nextInt(text.length() + 1);
        int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int next = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, line) + text.substring(next);
            case 2 -> text.substring(0, next) + text.substring(line);
            case 3 ->
                text.substring(0, line) + ODD_LINES.get(random.nextInt(ODD_LINES.size())) + "\n" + text.substring(line);
            case 4 -> text.substring(0, line) + " ".repeat(1 + random.nextInt(3)) + text.substring(line);
            case 5 -> text.substring(0, at) + ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size())) + text.substring(at);
            default -> text.substring(0, line) + text.substring(line).stripLeading();
        };
    }
}
