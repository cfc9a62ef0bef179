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

/** Truth values that are written as text. */
final class BooleanRepair implements Repair {

    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1", "required");
    private static final Set<String> NO = Set.of("false", "no", "n", "off", "0", "optional", "null", "");

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        for (String field : fields(site.kind())) {
            JsonNode value = site.node().path(field);
            if (value.isMissingNode() || value.isBoolean()) {
                continue;
            }
            if (field.equals("additionalProperties") && !isFlag(value)) {
                continue;
            }
            String word = value.asText().strip().toLowerCase(Locale.ROOT);
            boolean meant = YES.contains(word);
            draft.at(site.node(), field)
                    .of(
                            meant || NO.contains(word) ? Severity.INFO : Severity.WARNING,
                            "boolean-as-text",
                            "expected `" + field + "` to be true or false, but it is " + ValueText.typed(value))
                    .repaired("read as " + meant);
            site.node().put(field, meant);
        }
    }

    /** Any other text is no schema either, which is for another repair to say. */
    private static boolean isFlag(JsonNode value) {
        return value.isTextual() && value.textValue().strip().matches("(?i)true|false");
    }

    private static List<String> fields(ObjectType kind) {
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
