package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where objects of a document hold other objects. Examples, defaults and enums are data, so they are not told here. */
final class Grammar {

    private static final Map<Kind, List<Field>> FIELDS = all();

    private static final Set<String> OTHER_PATH_ITEM_FIELDS =
            Set.of("summary", "description", "servers", "parameters", "$ref");

    private static final Map<String, Field> OF_SCHEMA =
            fields(Kind.SCHEMA).stream().collect(Collectors.toUnmodifiableMap(Field::name, field -> field));

    private Grammar() {}

    /** How a field holds objects. */
    enum Shape {
        ONE,
        LIST,
        MAP,
        /** A map whose keys follow a pattern; those with {@code x-} are extensions. */
        PATTERNED
    }

    /** A field that holds other objects of the document. */
    record Field(String name, Shape shape, Kind kind) {}

    static List<Field> fields(Kind kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }

    /** As {@link #fields(Kind)}; of a schema, which has many and of which there are many, only those that it has. */
    static List<Field> fields(Kind kind, ObjectNode node) {
        if (kind != Kind.SCHEMA) {
            return fields(kind);
        }
        List<Field> here = List.of();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Field field = member.getValue().isContainerNode() ? OF_SCHEMA.get(member.getKey()) : null;
            if (field != null) {
                here = here.isEmpty() ? new ArrayList<>(4) : here;
                here.add(field);
            }
        }
        if (here.size() > 1) {
            here.sort(Comparator.comparingInt(fields(kind)::indexOf));
        }
        return here;
    }

    /** Whether a path item may have such a member; methods in any case, since that is easily repaired. */
    static boolean isPathItemField(String name) {
        return name.startsWith("x-")
                || OTHER_PATH_ITEM_FIELDS.contains(name)
                || Kind.METHODS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Map<Kind, List<Field>> all() {
        Map<Kind, List<Field>> fields = new EnumMap<>(Kind.class);
        fields.put(
                Kind.DOCUMENT,
                List.of(
                        new Field("paths", Shape.PATTERNED, Kind.PATH_ITEM),
                        one("webhooks", Kind.WEBHOOKS),
                        one("x-webhooks", Kind.WEBHOOKS),
                        new Field("components", Shape.ONE, Kind.COMPONENTS),
                        map("definitions", Kind.SCHEMA),
                        map("parameters", Kind.PARAMETER),
                        map("responses", Kind.RESPONSE),
                        map("securityDefinitions", Kind.SECURITY_SCHEME)));
        fields.put(
                Kind.COMPONENTS,
                Arrays.stream(Section.values())
                        .map(section -> map(section.field, section.kind))
                        .toList());
        fields.put(Kind.PATH_ITEM, pathItem());
        fields.put(
                Kind.OPERATION,
                List.of(
                        new Field("parameters", Shape.LIST, Kind.PARAMETER),
                        one("requestBody", Kind.REQUEST_BODY),
                        new Field("responses", Shape.PATTERNED, Kind.RESPONSE),
                        map("callbacks", Kind.CALLBACK)));
        List<Field> parameter = List.of(
                one("schema", Kind.SCHEMA),
                one("items", Kind.SCHEMA),
                map("content", Kind.MEDIA_TYPE),
                map("examples", Kind.EXAMPLE));
        fields.put(Kind.PARAMETER, parameter);
        fields.put(Kind.HEADER, parameter);
        fields.put(Kind.REQUEST_BODY, List.of(map("content", Kind.MEDIA_TYPE)));
        fields.put(
                Kind.MEDIA_TYPE,
                List.of(
                        one("schema", Kind.SCHEMA),
                        // What becomes of OpenAPI 3.2's itemSchema.
                        one("x-itemSchema", Kind.SCHEMA),
                        map("examples", Kind.EXAMPLE),
                        map("encoding", Kind.ENCODING)));
        fields.put(Kind.ENCODING, List.of(map("headers", Kind.HEADER)));
        fields.put(
                Kind.RESPONSE,
                List.of(
                        one("schema", Kind.SCHEMA),
                        map("headers", Kind.HEADER),
                        map("content", Kind.MEDIA_TYPE),
                        map("links", Kind.LINK)));
        fields.put(Kind.SCHEMA, schema());
        return Collections.unmodifiableMap(fields);
    }

    private static List<Field> pathItem() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("parameters", Shape.LIST, Kind.PARAMETER));
        Kind.METHODS.forEach(method -> fields.add(one(method, Kind.OPERATION)));
        return List.copyOf(fields);
    }

    private static List<Field> schema() {
        List<Field> fields = new ArrayList<>();
        List.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
                .forEach(name -> fields.add(map(name, Kind.SCHEMA)));
        List.of("allOf", "anyOf", "oneOf", "prefixItems")
                .forEach(name -> fields.add(new Field(name, Shape.LIST, Kind.SCHEMA)));
        List.of("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames")
                .forEach(name -> fields.add(one(name, Kind.SCHEMA)));
        List.of("unevaluatedProperties", "unevaluatedItems", "contentSchema")
                .forEach(name -> fields.add(one(name, Kind.SCHEMA)));
        return List.copyOf(fields);
    }

    private static Field one(String name, Kind kind) {
        return new Field(name, Shape.ONE, kind);
    }

    private static Field map(String name, Kind kind) {
        return new Field(name, Shape.MAP, kind);
    }
}
