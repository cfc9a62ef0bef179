package dev.stubwright.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Generates random schemas from all keywords of JSON Schema 2020-12. */
final class RandomSchemas {

    static final List<String> NAMES = List.of("p0", "p1", "p2", "x-one", "x-two");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TYPES =
            List.of("object", "array", "string", "integer", "number", "boolean", "null");
    private static final List<String> PATTERNS = List.of("^[a-f]+$", "\\d{2}", "^x", "^p[0-9]$", "o");
    private static final List<String> FORMATS = List.of("date-time", "email", "uri", "ipv6", "uuid", "hostname");

    private static final List<String> COMPONENTS = List.of("#/components/schemas/A", "#/components/schemas/B");

    private final Random random;

    private final List<String> references;

    private RandomSchemas(Random random, List<String> references) {
        this.random = random;
        this.references = references;
    }

    /** A document whose schemas may refer to three definitions, and those to each other. */
    static JsonNode document(Random random, int depth) {
        RandomSchemas schemas = new RandomSchemas(random, List.of("#/$defs/a", "#named", "https://example.com/c"));
        ObjectNode document = schemas.object(depth);
        ObjectNode definitions = document.putObject("$defs");
        definitions.set("a", schemas.schema(depth - 2));
        ObjectNode named = schemas.object(depth - 2);
        named.put("$anchor", "named");
        definitions.set("b", named);
        ObjectNode resource = schemas.object(depth - 2);
        resource.put("$id", "https://example.com/c");
        definitions.set("c", resource);
        return document;
    }

    /** Components of an API with discriminators, and with {@code contains} next to {@code not}. */
    static JsonNode components(Random random, int depth) {
        RandomSchemas schemas = new RandomSchemas(random, COMPONENTS);
        ObjectNode document = JSON.objectNode();
        ObjectNode components = document.putObject("components").putObject("schemas");
        for (String name : List.of("Root", "A", "B")) {
            ObjectNode schema = schemas.object(name.equals("Root") ? depth : depth - 1);
            schemas.rarely(schema, "discriminator", schemas.discriminator());
            schemas.rarely(schema, "nullable", JSON.booleanNode(true));
            if (random.nextInt(10) == 0) {
                schema.set("contains", schemas.object(1));
                schema.putObject("not").putArray("prefixItems").add(schemas.object(1));
            }
            components.set(name, schema);
        }
        return document;
    }

    private ObjectNode discriminator() {
        ObjectNode discriminator = JSON.objectNode().put("propertyName", NAMES.get(0));
        discriminator.putObject("mapping").put("fixed", pick(COMPONENTS)).put("x12", pick(COMPONENTS));
        return discriminator;
    }

    private JsonNode schema(int depth) {
        return random.nextInt(12) == 0 ? JSON.booleanNode(random.nextInt(4) > 0) : object(depth);
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = JSON.objectNode();
        if (random.nextInt(3) > 0) {
            String type = pick(TYPES);
            if (random.nextInt(5) == 0) {
                schema.putArray("type").add(type).add(pick(TYPES.subList(0, 3)));
            } else {
                schema.put("type", type);
            }
            keywords(schema, type, depth);
        } else if (random.nextInt(2) == 0) {
            keywords(schema, pick(TYPES), depth);
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            combine(schema, depth - 1);
        }
        return schema;
    }

    private void keywords(ObjectNode schema, String type, int depth) {
        switch (type) {
            case "object" -> objectKeywords(schema, depth);
            case "array" -> arrayKeywords(schema, depth);
            case "string" -> stringKeywords(schema);
            case "integer", "number" -> numberKeywords(schema);
            default -> {
                if (random.nextInt(4) == 0) {
                    schema.set("enum", values());
                }
            }
        }
    }

    private void stringKeywords(ObjectNode schema) {
        int shortest = random.nextInt(6);
        some(schema, "minLength", JSON.numberNode(shortest));
        some(schema, "maxLength", JSON.numberNode(shortest + random.nextInt(12)));
        some(schema, "pattern", JSON.textNode(pick(PATTERNS)));
        some(schema, "format", JSON.textNode(pick(FORMATS)));
        if (random.nextInt(8) == 0) {
            schema.set("const", JSON.textNode("fixed"));
        }
    }

    private void numberKeywords(ObjectNode schema) {
        int least = random.nextInt(40) - 20;
        some(schema, random.nextBoolean() ? "minimum" : "exclusiveMinimum", JSON.numberNode(least));
        some(
                schema,
                random.nextBoolean() ? "maximum" : "exclusiveMaximum",
                JSON.numberNode(least + random.nextInt(30)));
        some(schema, "multipleOf", JSON.numberNode(random.nextBoolean() ? 3 : 0.25));
        if (random.nextInt(8) == 0) {
            schema.set("enum", values());
        }
    }

    private void objectKeywords(ObjectNode schema, int depth) {
        if (depth == 0) {
            some(schema, "maxProperties", JSON.numberNode(random.nextInt(4)));
            return;
        }
        if (random.nextInt(4) > 0) {
            ObjectNode properties = schema.putObject("properties");
            for (String name : NAMES.subList(0, 1 + random.nextInt(3))) {
                properties.set(name, schema(depth - 1));
            }
        }
        some(schema, "required", JSON.arrayNode().add(pick(NAMES)));
        rarely(schema, "patternProperties", JSON.objectNode().set("^x-", schema(depth - 1)));
        rarely(schema, "additionalProperties", schema(depth - 1));
        rarely(schema, "unevaluatedProperties", JSON.booleanNode(false));
        rarely(schema, "propertyNames", JSON.objectNode().put("pattern", pick(PATTERNS)));
        rarely(schema, "minProperties", JSON.numberNode(random.nextInt(3)));
        rarely(schema, "maxProperties", JSON.numberNode(1 + random.nextInt(4)));
        rarely(
                schema,
                "dependentRequired",
                JSON.objectNode().set(pick(NAMES), JSON.arrayNode().add(pick(NAMES))));
        rarely(schema, "dependentSchemas", JSON.objectNode().set(pick(NAMES), schema(depth - 1)));
    }

    private void arrayKeywords(ObjectNode schema, int depth) {
        int fewest = random.nextInt(3);
        some(schema, "minItems", JSON.numberNode(fewest));
        some(schema, "maxItems", JSON.numberNode(fewest + random.nextInt(3)));
        rarely(schema, "uniqueItems", JSON.booleanNode(true));
        if (depth == 0) {
            return;
        }
        some(schema, "items", schema(depth - 1));
        rarely(schema, "prefixItems", JSON.arrayNode().add(schema(depth - 1)).add(schema(depth - 1)));
        if (random.nextInt(4) == 0) {
            schema.set("contains", schema(depth - 1));
            int least = random.nextInt(3);
            rarely(schema, "minContains", JSON.numberNode(least));
            rarely(schema, "maxContains", JSON.numberNode(Math.max(1, least) + random.nextInt(2)));
        }
        rarely(schema, "unevaluatedItems", JSON.booleanNode(false));
    }

    private void combine(ObjectNode schema, int depth) {
        switch (random.nextInt(7)) {
            case 0 -> schema.set("allOf", list(depth));
            case 1 -> schema.set("anyOf", list(depth));
            case 2 -> schema.set("oneOf", list(depth));
            case 3 -> schema.set("not", schema(depth));
            case 4 -> {
                schema.set("if", schema(depth));
                some(schema, "then", schema(depth));
                some(schema, "else", schema(depth));
            }
            case 5 -> schema.put("$ref", pick(references));
            default -> schema.set("enum", values());
        }
    }

    private ArrayNode list(int depth) {
        ArrayNode list = JSON.arrayNode();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            list.add(schema(depth));
        }
        return list;
    }

    private ArrayNode values() {
        ArrayNode values = JSON.arrayNode();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            values.add(pick(pool().subList(0, 12)));
        }
        return values;
    }

    private void some(ObjectNode schema, String keyword, JsonNode value) {
        if (random.nextInt(2) == 0) {
            schema.set(keyword, value);
        }
    }

    private void rarely(ObjectNode schema, String keyword, JsonNode value) {
        if (random.nextInt(5) == 0) {
            schema.set(keyword, value);
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Values of all types, some of which match many of the schemas. */
    static List<JsonNode> pool() {
        List<JsonNode> values = new java.util.ArrayList<>(List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.booleanNode(false),
                JSON.numberNode(0),
                JSON.numberNode(3),
                JSON.numberNode(-9),
                JSON.numberNode(new java.math.BigDecimal("0.25")),
                JSON.textNode(""),
                JSON.textNode("fixed"),
                JSON.textNode("x12"),
                JSON.arrayNode(),
                JSON.objectNode(),
                JSON.numberNode(12),
                JSON.textNode("abcdef"),
                JSON.textNode("p1")));
        List<JsonNode> simple = List.copyOf(values);
        for (JsonNode value : simple) {
            values.add(JSON.arrayNode().add(value));
            values.add(JSON.arrayNode().add(value).add(0).add("x12"));
            for (String name : NAMES) {
                values.add(JSON.objectNode().set(name, value));
            }
            ObjectNode all = JSON.objectNode();
            NAMES.forEach(name -> all.set(name, value));
            values.add(all);
        }
        return values;
    }
}
