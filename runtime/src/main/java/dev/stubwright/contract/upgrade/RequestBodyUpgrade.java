package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Optional;

/** Swagger 2.0's body parameter, or its form fields, as a request body. */
@Internal
public final class RequestBodyUpgrade {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    private final WorkingDocument draft;

    public RequestBodyUpgrade(WorkingDocument draft) {
        this.draft = draft;
    }

    public Optional<ObjectNode> lift(List<ObjectNode> parameters, List<String> consumes) {
        Optional<ObjectNode> body = parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals("body"))
                .findFirst();
        List<ObjectNode> fields = parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals("formData"))
                .toList();
        if (body.isEmpty()) {
            return fields.isEmpty() ? Optional.empty() : Optional.of(form(fields, consumes));
        }
        boolean first = true;
        for (ObjectNode parameter : parameters) {
            if (first && parameter.path("in").asText().equals("body")) {
                first = false;
            } else {
                draft.at(parameter)
                        .warning(
                                "body-repeated",
                                "the operation has a body, so `"
                                        + parameter.path("name").asText() + "` has no place")
                        .repaired("left out");
            }
        }
        return Optional.of(body(body.get(), consumes));
    }

    private ObjectNode body(ObjectNode parameter, List<String> consumes) {
        ObjectNode body = begin(parameter);
        if (parameter.has("required")) {
            body.set("required", parameter.get("required"));
        }
        if (parameter.has("description")) {
            body.set("description", parameter.get("description"));
        }
        Optional<ObjectNode> schema = ParameterUpgrade.schema(draft, parameter);
        ObjectNode content = body.putObject("content");
        draft.origins().inherit(content, body);
        for (String mediaType : consumes.isEmpty() ? List.of("application/json") : consumes) {
            ObjectNode media = begin(parameter);
            content.set(mediaType, media);
            schema.ifPresent(found -> media.set(
                    "schema", content.size() == 1 ? found : draft.origins().copyOf(found)));
        }
        return body;
    }

    private ObjectNode form(List<ObjectNode> fields, List<String> consumes) {
        boolean files =
                fields.stream().anyMatch(field -> field.path("type").asText().equals("file"));
        String mediaType = files || (consumes.contains(MULTIPART) && !consumes.contains(FORM)) ? MULTIPART : FORM;
        ObjectNode body = begin(fields.get(0));
        ObjectNode media = begin(fields.get(0));
        ObjectNode schema = begin(fields.get(0)).put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (ObjectNode field : fields) {
            String name = field.path("name").asText();
            if (field.path("required").asBoolean()) {
                schema.withArray("/required").add(name);
            }
            encoding(field).ifPresent(encoding -> {
                ObjectNode all =
                        media.path("encoding") instanceof ObjectNode known ? known : media.putObject("encoding");
                all.set(name, encoding);
            });
            properties.set(name, property(field));
        }
        if (schema.has("required")) {
            body.put("required", true);
        }
        media.set("schema", schema);
        body.putObject("content").set(mediaType, media);
        return body;
    }

    private ObjectNode property(ObjectNode field) {
        ObjectNode schema = ParameterUpgrade.schema(draft, field).orElseGet(() -> {
            draft.at(field)
                    .warning(
                            "parameter-untyped",
                            "form field `" + field.path("name").asText() + "` has no type")
                    .repaired("any value is allowed");
            return begin(field);
        });
        JsonNode description = field.get("description");
        if (description != null && !schema.has("$ref")) {
            schema.set("description", description);
        }
        return schema;
    }

    private Optional<ObjectNode> encoding(ObjectNode field) {
        JsonNode format = field.remove("collectionFormat");
        if (!field.path("type").asText().equals("array")) {
            return Optional.empty();
        }
        ParameterUpgrade.Collection collection =
                ParameterUpgrade.collection(draft, field, format == null ? "csv" : format.asText());
        return Optional.of(begin(field).put("style", collection.style()).put("explode", collection.explode()));
    }

    private ObjectNode begin(ObjectNode from) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        draft.origins().inherit(made, from);
        return made;
    }
}
