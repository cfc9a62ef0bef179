package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Repairs {@code type}: unknown names, lists of types in OpenAPI 3.0, and unquoted {@code null}.
 *
 * <p>{@code type: int} becomes {@code type: integer}; {@code type: [string, 'null']} in OpenAPI 3.0 becomes {@code
 * type: string, nullable: true}; an unknown type is removed. OpenAPI 3.0.3, Schema Object, {@code type}: a single
 * string.
 */
final class TypeRepair implements Repair {

    private static final Pattern ALTERNATIVES = Pattern.compile("\\s*(?:[|,]|\\bor\\b)\\s*");

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.SCHEMA
                && node.reference().isEmpty()
                && node.json().has("type")) {
            ObjectNode schema = node.json();
            JsonNode type = schema.path("type");
            if (type.isArray()) {
                repairList(document, schema, (ArrayNode) type);
            } else if (type.isNull() || type.asText().equals("null")) {
                repairNull(document, schema, type);
            } else if (!TypeSynonyms.TYPES.contains(type.asText()) || !type.isTextual()) {
                repairName(document, schema, type);
            }
        }
    }

    private static void repairName(WorkingDocument document, ObjectNode schema, JsonNode type) {
        String[] alternatives = ALTERNATIVES.split(type.asText().strip());
        Optional<TypeSynonyms.Meaning> known = TypeSynonyms.find(type.asText());
        boolean several = known.isEmpty()
                && alternatives.length > 1
                && List.of(alternatives).stream()
                        .allMatch(word -> TypeSynonyms.find(word).isPresent());
        document.at(schema, "type")
                .warning(
                        "type-unknown",
                        "`type` must be a type of JSON Schema, but is "
                                + (type.isTextual() ? "`" + type.asText() + "`" : ValueText.value(type)))
                .repaired(
                        several
                                ? "read as a list of types"
                                : known.map(found -> "read as " + found).orElse("removed, which allows any type"));
        schema.remove("type");
        if (several) {
            ArrayNode types = schema.putArray("type");
            List.of(alternatives).forEach(types::add);
            repairList(document, schema, types);
        }
        known.ifPresent(found -> setType(document, schema, found));
    }

    private static void setType(WorkingDocument document, ObjectNode schema, TypeSynonyms.Meaning known) {
        schema.put("type", known.type());
        if (!known.format().isEmpty() && !schema.has("format")) {
            schema.put("format", known.format());
        }
        if (!known.item().isEmpty() && !schema.has("items")) {
            ObjectNode items = schema.putObject("items");
            document.origins().inherit(items, schema);
            items.put("type", known.item());
        }
    }

    /** YAML reads unquoted {@code null} as a null value. OpenAPI 3.0 does not have the type {@code "null"}. */
    private static void repairNull(WorkingDocument document, ObjectNode schema, JsonNode type) {
        if (!document.isOpenApi31()) {
            document.at(schema, "type")
                    .info("type-null", "`type` must be a type of OpenAPI 3.0, but is `null`")
                    .repaired("read as `nullable` with null as the only value");
            schema.remove("type");
            schema.put("nullable", true);
            schema.putArray("enum").addNull();
        } else if (!type.isTextual()) {
            document.at(schema, "type")
                    .info("type-null", "`type` must be a string, but is `null` without quotes")
                    .repaired("read as \"null\"");
            schema.put("type", "null");
        }
    }

    private static void repairList(WorkingDocument document, ObjectNode schema, ArrayNode written) {
        Set<String> types = new LinkedHashSet<>();
        boolean needsRepair = written.isEmpty();
        boolean hasUnknownType = false;
        for (JsonNode type : written) {
            String word = type.asText();
            Optional<TypeSynonyms.Meaning> known = TypeSynonyms.find(word);
            known.ifPresent(found -> types.add(found.type()));
            hasUnknownType |= known.isEmpty();
            needsRepair |=
                    known.isEmpty() || !type.isTextual() || !known.get().type().equals(word);
        }
        needsRepair |= types.size() < written.size();
        if (hasUnknownType) {
            types.clear();
        }
        if (!document.isOpenApi31()) {
            replaceList(document, schema, types);
        } else if (needsRepair) {
            document.at(schema, "type")
                    .warning(
                            "type-list",
                            "`type` must be a list of unique types of JSON Schema, but is " + ValueText.value(written))
                    .repaired(
                            types.isEmpty() ? "removed, which allows any type" : "read as " + String.join(", ", types));
            schema.remove("type");
            if (!types.isEmpty()) {
                types.forEach(schema.putArray("type")::add);
            }
        }
    }

    private static void replaceList(WorkingDocument document, ObjectNode schema, Set<String> types) {
        List<String> nonNullTypes = new ArrayList<>(types);
        boolean nullable = nonNullTypes.remove("null");
        document.at(schema, "type")
                .warning("type-list", "`type` must be one type in OpenAPI 3.0, but is a list")
                .repaired(
                        nonNullTypes.isEmpty()
                                ? "removed, which allows any type"
                                : "read as " + String.join(" or ", nonNullTypes) + (nullable ? " or null" : ""));
        schema.remove("type");
        if (nonNullTypes.size() == 1) {
            putType(schema, nonNullTypes.get(0), nullable);
        } else if (!nonNullTypes.isEmpty() && !schema.has("anyOf")) {
            ArrayNode alternatives = schema.putArray("anyOf");
            document.origins().inherit(alternatives, schema);
            for (String type : nonNullTypes) {
                ObjectNode alternative = alternatives.addObject();
                document.origins().inherit(alternative, schema);
                putType(alternative, type, nullable);
            }
        }
    }

    private static void putType(ObjectNode schema, String type, boolean nullable) {
        schema.put("type", type);
        if (nullable) {
            schema.put("nullable", true);
        }
    }
}
