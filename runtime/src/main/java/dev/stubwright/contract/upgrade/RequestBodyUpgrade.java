package dev.stubwright.contract.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Internal;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.List;
import java.util.Optional;

/** Converts the body parameter or the form parameters of a Swagger 2.0 operation to a request body. */
@Internal
public final class RequestBodyUpgrade {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    private final WorkingDocument document;

    public RequestBodyUpgrade(WorkingDocument document) {
        this.document = document;
    }

    public Optional<ObjectNode> upgrade(List<ObjectNode> parameters, List<String> consumes) {
        Optional<ObjectNode> body = parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals("body"))
                .findFirst();
        List<ObjectNode> fields = parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals("formData"))
                .toList();
        if (body.isEmpty()) {
            return fields.isEmpty() ? Optional.empty() : Optional.of(fromFormFields(fields, consumes));
        }
        boolean first = true;
        for (ObjectNode parameter : parameters) {
            if (first && parameter.path("in").asText().equals("body")) {
                first = false;
            } else {
                document.at(parameter)
                        .warning(
                                "body-repeated",
                                "an operation must have one body, but `"
                                        + parameter.path("name").asText() + "` is beside another")
                        .repaired("removed");
            }
        }
        return Optional.of(fromBodyParameter(body.get(), consumes));
    }

    private ObjectNode fromBodyParameter(ObjectNode parameter, List<String> consumes) {
        ObjectNode body = newObject(parameter);
        if (parameter.has("required")) {
            body.set("required", parameter.get("required"));
        }
        if (parameter.has("description")) {
            body.set("description", parameter.get("description"));
        }
        Optional<ObjectNode> schema = ParameterUpgrade.extractSchema(document, parameter);
        ObjectNode content = body.putObject("content");
        document.origins().inherit(content, body);
        for (String mediaType : consumes.isEmpty() ? List.of("application/json") : consumes) {
            ObjectNode media = newObject(parameter);
            content.set(mediaType, media);
            schema.ifPresent(found -> media.set(
                    "schema", content.size() == 1 ? found : document.origins().copyOf(found)));
        }
        return body;
    }

    private ObjectNode fromFormFields(List<ObjectNode> fields, List<String> consumes) {
        boolean files =
                fields.stream().anyMatch(field -> field.path("type").asText().equals("file"));
        String mediaType = files || (consumes.contains(MULTIPART) && !consumes.contains(FORM)) ? MULTIPART : FORM;
        ObjectNode body = newObject(fields.get(0));
        ObjectNode media = newObject(fields.get(0));
        ObjectNode schema = newObject(fields.get(0)).put("type", "object");
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
            properties.set(name, propertySchema(field));
        }
        if (schema.has("required")) {
            body.put("required", true);
        }
        media.set("schema", schema);
        body.putObject("content").set(mediaType, media);
        return body;
    }

    private ObjectNode propertySchema(ObjectNode field) {
        ObjectNode schema = ParameterUpgrade.extractSchema(document, field).orElseGet(() -> {
            document.at(field)
                    .warning(
                            "parameter-untyped",
                            "form field `" + field.path("name").asText() + "` must have a `type`, but has none")
                    .repaired("added an empty schema, which allows any value");
            return newObject(field);
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
        ParameterUpgrade.ArrayStyle collection =
                ParameterUpgrade.arrayStyle(document, field, format == null ? "csv" : format.asText());
        return Optional.of(newObject(field).put("style", collection.style()).put("explode", collection.explode()));
    }

    private ObjectNode newObject(ObjectNode from) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        document.origins().inherit(node, from);
        return node;
    }
}
