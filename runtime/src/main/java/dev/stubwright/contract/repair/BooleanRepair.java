package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Converts booleans that are written as strings or numbers.
 *
 * <p>{@code required: 'yes'} becomes {@code required: true}; a word that is neither true nor false becomes {@code
 * false}. OpenAPI 3.0.3, Parameter Object, Schema Object and others: these fields are of type {@code boolean}.
 */
final class BooleanRepair implements Repair {

    private static final Set<String> TRUE_WORDS = Set.of("true", "yes", "y", "on", "1", "required");
    private static final Set<String> FALSE_WORDS = Set.of("false", "no", "n", "off", "0", "optional", "null", "");

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        for (String field : booleanFields(node.kind())) {
            JsonNode value = node.json().path(field);
            if (value.isMissingNode() || value.isBoolean()) {
                continue;
            }
            // `additionalProperties` may be a schema: other values are left to MapRepair and ObjectRepair.
            if (field.equals("additionalProperties") && !isBooleanString(value)) {
                continue;
            }
            String word = value.asText().strip().toLowerCase(Locale.ROOT);
            boolean converted = TRUE_WORDS.contains(word);
            document.at(node.json(), field)
                    .of(
                            converted || FALSE_WORDS.contains(word) ? Severity.INFO : Severity.WARNING,
                            "boolean-as-text",
                            "`" + field + "` must be true or false, but is " + ValueText.typed(value))
                    .repaired("read as " + converted);
            node.json().put(field, converted);
        }
    }

    static boolean isBooleanString(JsonNode value) {
        return value.isTextual() && value.textValue().strip().matches("(?i)true|false");
    }

    private static List<String> booleanFields(ObjectType kind) {
        return switch (kind) {
            case PARAMETER, HEADER -> List.of("required", "explode", "allowReserved", "deprecated");
            case REQUEST_BODY -> List.of("required");
            case ENCODING -> List.of("explode", "allowReserved");
            case SCHEMA ->
                List.of("nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems", "additionalProperties");
            case OPERATION -> List.of("deprecated");
            default -> List.of();
        };
    }
}
