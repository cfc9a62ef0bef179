package dev.stubwright.contract.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
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

/** The fields in which OpenAPI objects hold other objects. Examples, defaults and enums hold data and are not listed. */
@Internal
public final class OpenApiStructure {

    private static final Map<ObjectType, List<Field>> FIELDS = allFields();

    private static final Set<String> OTHER_PATH_ITEM_FIELDS =
            Set.of("summary", "description", "servers", "parameters", "$ref");

    private static final Map<String, Field> SCHEMA_FIELDS =
            fields(ObjectType.SCHEMA).stream().collect(Collectors.toUnmodifiableMap(Field::name, field -> field));

    private OpenApiStructure() {}

    /** How a field holds objects: one, in a list, or in a map. */
    public enum Shape {
        ONE,
        LIST,
        MAP,
        /** A map whose {@code x-} keys are extensions ("Patterned Fields" in the specification). */
        PATTERNED
    }

    /** A field that holds objects of one type. */
    public record Field(String name, Shape shape, ObjectType kind) {}

    public static List<Field> fields(ObjectType kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }

    /** As {@link #fields(ObjectType)}, but for a schema only the fields it has, since most schemas have few of many. */
    static List<Field> fields(ObjectType kind, ObjectNode node) {
        if (kind != ObjectType.SCHEMA) {
            return fields(kind);
        }
        List<Field> present = List.of();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Field field = member.getValue().isContainerNode() ? SCHEMA_FIELDS.get(member.getKey()) : null;
            if (field != null) {
                present = present.isEmpty() ? new ArrayList<>(4) : present;
                present.add(field);
            }
        }
        if (present.size() > 1) {
            present.sort(Comparator.comparingInt(fields(kind)::indexOf));
        }
        return present;
    }

    /** Whether a path item may have this field. Accepts methods in upper case, which are repaired later. */
    public static boolean isPathItemField(String name) {
        return name.startsWith("x-")
                || OTHER_PATH_ITEM_FIELDS.contains(name)
                || ObjectType.METHODS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Map<ObjectType, List<Field>> allFields() {
        Map<ObjectType, List<Field>> fields = new EnumMap<>(ObjectType.class);
        fields.put(
                ObjectType.DOCUMENT,
                List.of(
                        new Field("paths", Shape.PATTERNED, ObjectType.PATH_ITEM),
                        single("webhooks", ObjectType.WEBHOOKS),
                        single("x-webhooks", ObjectType.WEBHOOKS),
                        new Field("components", Shape.ONE, ObjectType.COMPONENTS),
                        map("definitions", ObjectType.SCHEMA),
                        map("parameters", ObjectType.PARAMETER),
                        map("responses", ObjectType.RESPONSE),
                        map("securityDefinitions", ObjectType.SECURITY_SCHEME)));
        fields.put(
                ObjectType.COMPONENTS,
                Arrays.stream(ComponentSection.values())
                        .map(section -> map(section.field, section.kind))
                        .toList());
        fields.put(ObjectType.PATH_ITEM, pathItemFields());
        fields.put(
                ObjectType.OPERATION,
                List.of(
                        new Field("parameters", Shape.LIST, ObjectType.PARAMETER),
                        single("requestBody", ObjectType.REQUEST_BODY),
                        new Field("responses", Shape.PATTERNED, ObjectType.RESPONSE),
                        map("callbacks", ObjectType.CALLBACK)));
        List<Field> parameter = List.of(
                single("schema", ObjectType.SCHEMA),
                single("items", ObjectType.SCHEMA),
                map("content", ObjectType.MEDIA_TYPE),
                map("examples", ObjectType.EXAMPLE));
        fields.put(ObjectType.PARAMETER, parameter);
        fields.put(ObjectType.HEADER, parameter);
        fields.put(ObjectType.REQUEST_BODY, List.of(map("content", ObjectType.MEDIA_TYPE)));
        fields.put(
                ObjectType.MEDIA_TYPE,
                List.of(
                        single("schema", ObjectType.SCHEMA),
                        // OpenAPI 3.2's itemSchema after the downgrade to 3.1.
                        single("x-itemSchema", ObjectType.SCHEMA),
                        map("examples", ObjectType.EXAMPLE),
                        map("encoding", ObjectType.ENCODING)));
        fields.put(ObjectType.ENCODING, List.of(map("headers", ObjectType.HEADER)));
        fields.put(
                ObjectType.RESPONSE,
                List.of(
                        single("schema", ObjectType.SCHEMA),
                        map("headers", ObjectType.HEADER),
                        map("content", ObjectType.MEDIA_TYPE),
                        map("links", ObjectType.LINK)));
        fields.put(ObjectType.SCHEMA, schemaFields());
        return Collections.unmodifiableMap(fields);
    }

    private static List<Field> pathItemFields() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("parameters", Shape.LIST, ObjectType.PARAMETER));
        ObjectType.METHODS.forEach(method -> fields.add(single(method, ObjectType.OPERATION)));
        return List.copyOf(fields);
    }

    private static List<Field> schemaFields() {
        List<Field> fields = new ArrayList<>();
        List.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
                .forEach(name -> fields.add(map(name, ObjectType.SCHEMA)));
        List.of("allOf", "anyOf", "oneOf", "prefixItems")
                .forEach(name -> fields.add(new Field(name, Shape.LIST, ObjectType.SCHEMA)));
        List.of("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames")
                .forEach(name -> fields.add(single(name, ObjectType.SCHEMA)));
        List.of("unevaluatedProperties", "unevaluatedItems", "contentSchema")
                .forEach(name -> fields.add(single(name, ObjectType.SCHEMA)));
        return List.copyOf(fields);
    }

    private static Field single(String name, ObjectType kind) {
        return new Field(name, Shape.ONE, kind);
    }

    private static Field map(String name, ObjectType kind) {
        return new Field(name, Shape.MAP, kind);
    }
}
