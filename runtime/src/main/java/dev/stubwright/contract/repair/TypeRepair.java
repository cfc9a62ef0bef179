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

/** Types that JSON Schema does not know, and lists of types where OpenAPI 3.0 wants one. */
final class TypeRepair implements Repair {

    private static final Pattern ALTERNATIVES = Pattern.compile("\\s*(?:[|,]|\\bor\\b)\\s*");

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.SCHEMA
                && site.reference().isEmpty()
                && site.node().has("type")) {
            ObjectNode schema = site.node();
            JsonNode type = schema.path("type");
            if (type.isArray()) {
                list(draft, schema, (ArrayNode) type);
            } else if (type.isNull() || type.asText().equals("null")) {
                nothing(draft, schema, type);
            } else if (!TypeSynonyms.TYPES.contains(type.asText()) || !type.isTextual()) {
                word(draft, schema, type);
            }
        }
    }

    private static void word(WorkingDocument draft, ObjectNode schema, JsonNode type) {
        String[] alternatives = ALTERNATIVES.split(type.asText().strip());
        Optional<TypeSynonyms.Meaning> meant = TypeSynonyms.meaning(type.asText());
        boolean several = meant.isEmpty()
                && alternatives.length > 1
                && List.of(alternatives).stream()
                        .allMatch(word -> TypeSynonyms.meaning(word).isPresent());
        draft.at(schema, "type")
                .warning(
                        "type-unknown",
                        "expected one of the types of JSON Schema, but it is "
                                + (type.isTextual() ? "`" + type.asText() + "`" : ValueText.value(type)))
                .repaired(
                        several
                                ? "read as a list of types"
                                : meant.map(found -> "read as " + found).orElse("any type is allowed"));
        schema.remove("type");
        if (several) {
            ArrayNode types = schema.putArray("type");
            List.of(alternatives).forEach(types::add);
            list(draft, schema, types);
        }
        meant.ifPresent(found -> put(draft, schema, found));
    }

    private static void put(WorkingDocument draft, ObjectNode schema, TypeSynonyms.Meaning meant) {
        schema.put("type", meant.type());
        if (!meant.format().isEmpty() && !schema.has("format")) {
            schema.put("format", meant.format());
        }
        if (!meant.item().isEmpty() && !schema.has("items")) {
            ObjectNode items = schema.putObject("items");
            draft.origins().inherit(items, schema);
            items.put("type", meant.item());
        }
    }

    /** YAML takes {@code type: null} for no value, where the type {@code "null"} was meant. OpenAPI 3.0 has no such type. */
    private static void nothing(WorkingDocument draft, ObjectNode schema, JsonNode type) {
        if (!draft.isOpenApi31()) {
            draft.at(schema, "type")
                    .info("type-null", "expected a type of OpenAPI 3.0, but it is `null`")
                    .repaired("only null is allowed");
            schema.remove("type");
            schema.put("nullable", true);
            schema.putArray("enum").addNull();
        } else if (!type.isTextual()) {
            draft.at(schema, "type")
                    .info("type-null", "expected the name of a type, but it is `null` without quotes")
                    .repaired("read as the type null");
            schema.put("type", "null");
        }
    }

    /** OpenAPI 3.0.3, Schema Object: multiple types via an array are not supported. */
    private static void list(WorkingDocument draft, ObjectNode schema, ArrayNode written) {
        Set<String> types = new LinkedHashSet<>();
        boolean odd = written.isEmpty();
        boolean open = false;
        for (JsonNode type : written) {
            String word = type.asText();
            Optional<TypeSynonyms.Meaning> meant = TypeSynonyms.meaning(word);
            meant.ifPresent(found -> types.add(found.type()));
            open |= meant.isEmpty();
            odd |= meant.isEmpty() || !type.isTextual() || !meant.get().type().equals(word);
        }
        odd |= types.size() < written.size();
        if (open) {
            types.clear();
        }
        if (!draft.isOpenApi31()) {
            single(draft, schema, types);
        } else if (odd) {
            draft.at(schema, "type")
                    .warning(
                            "type-list",
                            "expected a list of the types of JSON Schema, each once, but it is "
                                    + ValueText.value(written))
                    .repaired(types.isEmpty() ? "any type is allowed" : "read as " + String.join(", ", types));
            schema.remove("type");
            if (!types.isEmpty()) {
                types.forEach(schema.putArray("type")::add);
            }
        }
    }

    private static void single(WorkingDocument draft, ObjectNode schema, Set<String> types) {
        List<String> rest = new ArrayList<>(types);
        boolean nullable = rest.remove("null");
        draft.at(schema, "type")
                .warning("type-list", "expected one type, as in OpenAPI 3.0, but there is a list")
                .repaired(
                        rest.isEmpty()
                                ? "any type is allowed"
                                : "read as " + String.join(" or ", rest) + (nullable ? " or null" : ""));
        schema.remove("type");
        if (rest.size() == 1) {
            schema.put("type", rest.get(0));
            if (nullable) {
                schema.put("nullable", true);
            }
        } else if (!rest.isEmpty() && !schema.has("anyOf")) {
            ArrayNode alternatives = schema.putArray("anyOf");
            draft.origins().inherit(alternatives, schema);
            for (String type : rest) {
                ObjectNode alternative = alternatives.addObject();
                draft.origins().inherit(alternative, schema);
                alternative.put("type", type);
                if (nullable) {
                    alternative.put("nullable", true);
                }
            }
        }
    }
}
