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

/** Where objects of a document hold other objects. Examples, defaults and enums are data, so they are not told here. */
@Internal
public final class OpenApiStructure {

    private static final Map<ObjectType, List<Field>> FIELDS = all();

    private static final Set<String> OTHER_PATH_ITEM_FIELDS =
            Set.of("summary", "description", "servers", "parameters", "$ref");

    private static final Map<String, Field> OF_SCHEMA =
            fields(ObjectType.SCHEMA).stream().collect(Collectors.toUnmodifiableMap(Field::name, field -> field));

    private OpenApiStructure() {}

    /** How a field holds objects. */
    public enum Shape {
        ONE,
        LIST,
        MAP,
        /** A map whose keys follow a pattern; those with {@code x-} are extensions. */
        PATTERNED
    }

    /** A field that holds other objects of the document. */
    public record Field(String name, Shape shape, ObjectType kind) {}

    public static List<Field> fields(ObjectType kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }

    /** As {@link #fields(ObjectType)}; of a schema, which has many and of which there are many, only those that it has. */
    static List<Field> fields(ObjectType kind, ObjectNode node) {
        if (kind != ObjectType.SCHEMA) {
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
    public static boolean isPathItemField(String name) {
        return name.startsWith("x-")
                || OTHER_PATH_ITEM_FIELDS.contains(name)
                || ObjectType.METHODS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Map<ObjectType, List<Field>> all() {
        Map<ObjectType, List<Field>> fields = new EnumMap<>(ObjectType.class);
        fields.put(
                ObjectType.DOCUMENT,
                List.of(
                        new Field("paths", Shape.PATTERNED, ObjectType.PATH_ITEM),
                        one("webhooks", ObjectType.WEBHOOKS),
                        one("x-webhooks", ObjectType.WEBHOOKS),
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
        fields.put(ObjectType.PATH_ITEM, pathItem());
        fields.put(
                ObjectType.OPERATION,
                List.of(
                        new Field("parameters", Shape.LIST, ObjectType.PARAMETER),
                        one("requestBody", ObjectType.REQUEST_BODY),
                        new Field("responses", Shape.PATTERNED, ObjectType.RESPONSE),
                        map("callbacks", ObjectType.CALLBACK)));
        List<Field> parameter = List.of(
                one("schema", ObjectType.SCHEMA),
                one("items", ObjectType.SCHEMA),
                map("content", ObjectType.MEDIA_TYPE),
                map("examples", ObjectType.EXAMPLE));
        fields.put(ObjectType.PARAMETER, parameter);
        fields.put(ObjectType.HEADER, parameter);
        fields.put(ObjectType.REQUEST_BODY, List.of(map("content", ObjectType.MEDIA_TYPE)));
        fields.put(
                ObjectType.MEDIA_TYPE,
                List.of(
                        one("schema", ObjectType.SCHEMA),
                        // What becomes of OpenAPI 3.2's itemSchema.
                        one("x-itemSchema", ObjectType.SCHEMA),
                        map("examples", ObjectType.EXAMPLE),
                        map("encoding", ObjectType.ENCODING)));
        fields.put(ObjectType.ENCODING, List.of(map("headers", ObjectType.HEADER)));
        fields.put(
                ObjectType.RESPONSE,
                List.of(
                        one("schema", ObjectType.SCHEMA),
                        map("headers", ObjectType.HEADER),
                        map("content", ObjectType.MEDIA_TYPE),
                        map("links", ObjectType.LINK)));
        fields.put(ObjectType.SCHEMA, schema());
        return Collections.unmodifiableMap(fields);
    }

    private static List<Field> pathItem() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("parameters", Shape.LIST, ObjectType.PARAMETER));
        ObjectType.METHODS.forEach(method -> fields.add(one(method, ObjectType.OPERATION)));
        return List.copyOf(fields);
    }

    private static List<Field> schema() {
        List<Field> fields = new ArrayList<>();
        List.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
                .forEach(name -> fields.add(map(name, ObjectType.SCHEMA)));
        List.of("allOf", "anyOf", "oneOf", "prefixItems")
                .forEach(name -> fields.add(new Field(name, Shape.LIST, ObjectType.SCHEMA)));
        List.of("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames")
                .forEach(name -> fields.add(one(name, ObjectType.SCHEMA)));
        List.of("unevaluatedProperties", "unevaluatedItems", "contentSchema")
                .forEach(name -> fields.add(one(name, ObjectType.SCHEMA)));
        return List.copyOf(fields);
    }

    private static Field one(String name, ObjectType kind) {
        return new Field(name, Shape.ONE, kind);
    }

    private static Field map(String name, ObjectType kind) {
        return new Field(name, Shape.MAP, kind);
    }
}
