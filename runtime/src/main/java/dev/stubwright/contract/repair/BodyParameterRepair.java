package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.ValueText;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.contract.upgrade.RequestBodyUpgrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves body and form parameters of OpenAPI 3 documents to where OpenAPI 3 has them.
 *
 * <p>{@code parameters: [{in: body, name: user, schema: {…}}]} becomes {@code requestBody: {content: {application/json:
 * {schema: {…}}}}}. Form fields of a GET become query parameters. Body parameters of a path item are copied to its
 * operations first. OpenAPI 3.0.3, Parameter Object, {@code in}: "path", "query", "header" or "cookie".
 */
final class BodyParameterRepair implements Repair {

    private static final Set<String> BODY_LOCATIONS = Set.of("body", "formData");

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (document.isSwagger2()) {
            return;
        }
        if (node.kind() == ObjectType.PATH_ITEM) {
            copyToOperations(document, node.json());
        } else if (node.kind() == ObjectType.OPERATION) {
            List<ObjectNode> bodyParameters = removeBodyParameters(document, node.json());
            boolean hasNoBody = Set.of("get", "head").contains(node.token());
            if (hasNoBody && bodyParameters.stream().allMatch(BodyParameterRepair::isFormField)) {
                bodyParameters.forEach(field -> moveToQuery(document, node, field));
            } else if (!bodyParameters.isEmpty()) {
                moveToRequestBody(document, node.json(), bodyParameters);
            }
        }
    }

    private static boolean isFormField(ObjectNode parameter) {
        return parameter.path("in").asText().equals("formData");
    }

    private static void copyToOperations(WorkingDocument document, ObjectNode item) {
        List<ObjectNode> bodyParameters = removeBodyParameters(document, item);
        for (String method : bodyParameters.isEmpty() ? List.<String>of() : ObjectType.METHODS) {
            if (item.path(method) instanceof ObjectNode operation) {
                ArrayNode parameters = operation.withArray("parameters");
                bodyParameters.forEach(
                        parameter -> parameters.add(document.origins().copyOf(parameter)));
            }
        }
    }

    private static List<ObjectNode> removeBodyParameters(WorkingDocument document, ObjectNode holder) {
        List<ObjectNode> bodyParameters = new ArrayList<>();
        if (holder.path("parameters") instanceof ArrayNode parameters) {
            for (int i = parameters.size() - 1; i >= 0; i--) {
                Optional<ObjectNode> parameter = document.resolve(parameters.get(i))
                        .filter(found ->
                                BODY_LOCATIONS.contains(found.path("in").asText()));
                if (parameter.isPresent()) {
                    parameters.remove(i);
                    bodyParameters.add(0, (ObjectNode) document.origins().copyOf(parameter.get()));
                }
            }
        }
        return bodyParameters;
    }

    private static void moveToQuery(WorkingDocument document, OpenApiNode node, ObjectNode field) {
        toQueryParameter(document, node, field);
        ((ArrayNode) node.json().path("parameters")).add(field);
    }

    static void toQueryParameter(WorkingDocument document, OpenApiNode operation, ObjectNode field) {
        document.at(field, "in")
                .warning(
                        "form-field-without-form",
                        "form field `" + field.path("name").asText() + "` must not be in a "
                                + ValueText.method(operation.token()) + ", which has no body")
                .repaired("read as a query parameter");
        field.put("in", "query");
    }

    private static void moveToRequestBody(
            WorkingDocument document, ObjectNode operation, List<ObjectNode> bodyParameters) {
        boolean hasRequestBody = operation.has("requestBody");
        for (ObjectNode parameter : bodyParameters) {
            document.at(parameter, "in")
                    .warning(
                            "body-parameter-misplaced",
                            "parameter `" + parameter.path("name").asText()
                                    + "` must be a request body in OpenAPI 3, but is in `"
                                    + parameter.path("in").asText() + "`")
                    .repaired(
                            hasRequestBody
                                    ? "removed, because the operation has a `requestBody`"
                                    : "moved to `requestBody`");
        }
        if (!hasRequestBody) {
            new RequestBodyUpgrade(document)
                    .upgrade(bodyParameters, StringList.of(operation.path("consumes")))
                    .ifPresent(body -> operation.set("requestBody", body));
        }
    }
}
