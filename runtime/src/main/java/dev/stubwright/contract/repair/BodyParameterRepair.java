package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Bodies and form fields among the parameters of an OpenAPI 3 document, where Swagger 2.0 had them. */
final class BodyParameterRepair implements Repair {

    private static final Set<String> PLACES = Set.of("body", "formData");

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (draft.isSwagger2()) {
            return;
        }
        if (site.kind() == ObjectType.PATH_ITEM) {
            share(draft, site.node());
        } else if (site.kind() == ObjectType.OPERATION) {
            List<ObjectNode> strays = take(draft, site.node());
            boolean bodiless = Set.of("get", "head").contains(site.token());
            if (bodiless && strays.stream().allMatch(BodyParameterRepair::isField)) {
                strays.forEach(field -> query(draft, site, field));
            } else if (!strays.isEmpty()) {
                lift(draft, site.node(), strays);
            }
        }
    }

    private static boolean isField(ObjectNode parameter) {
        return parameter.path("in").asText().equals("formData");
    }

    private static void share(WorkingDocument draft, ObjectNode item) {
        List<ObjectNode> strays = take(draft, item);
        for (String method : strays.isEmpty() ? List.<String>of() : ObjectType.METHODS) {
            if (item.path(method) instanceof ObjectNode operation) {
                ArrayNode parameters = operation.path("parameters") instanceof ArrayNode known
                        ? known
                        : operation.putArray("parameters");
                strays.forEach(stray -> parameters.add(draft.origins().copyOf(stray)));
            }
        }
    }

    private static List<ObjectNode> take(WorkingDocument draft, ObjectNode holder) {
        List<ObjectNode> strays = new ArrayList<>();
        if (holder.path("parameters") instanceof ArrayNode parameters) {
            for (int i = parameters.size() - 1; i >= 0; i--) {
                JsonNode written = parameters.get(i);
                Optional<ObjectNode> parameter = draft.resolve(written)
                        .filter(found -> PLACES.contains(found.path("in").asText()));
                if (parameter.isPresent()) {
                    parameters.remove(i);
                    strays.add(0, (ObjectNode) draft.origins().copyOf(parameter.get()));
                }
            }
        }
        return strays;
    }

    private static void query(WorkingDocument draft, OpenApiNode site, ObjectNode field) {
        draft.at(field, "in")
                .warning(
                        "form-field-without-form",
                        "form field `" + field.path("name").asText() + "` belongs to a "
                                + ValueText.method(site.token()) + ", which has no body")
                .repaired("read as a parameter in query");
        ((ArrayNode) site.node().path("parameters")).add(field.put("in", "query"));
    }

    private static void lift(WorkingDocument draft, ObjectNode operation, List<ObjectNode> strays) {
        boolean known = operation.has("requestBody");
        for (ObjectNode stray : strays) {
            draft.at(stray, "in")
                    .warning(
                            "body-parameter-misplaced",
                            "parameter `" + stray.path("name").asText() + "` is in `"
                                    + stray.path("in").asText() + "`, where OpenAPI 3 has a request body")
                    .repaired(known ? "left out, since there is a request body" : "read as the request body");
        }
        if (!known) {
            new RequestBodyUpgrade(draft)
                    .lift(strays, StringList.of(operation.path("consumes")))
                    .ifPresent(body -> operation.set("requestBody", body));
        }
    }
}
