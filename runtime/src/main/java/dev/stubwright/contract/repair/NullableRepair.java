package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts {@code nullable} of OpenAPI 3.0 in OpenAPI 3.1 documents.
 *
 * <p>{@code type: string, nullable: true} becomes {@code type: [string, 'null']}. OpenAPI 3.1 does not have
 * {@code nullable}: its Schema Object is JSON Schema 2020-12, where {@code null} is a type.
 */
final class NullableRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() != ObjectType.SCHEMA
                || !document.isOpenApi31()
                || !node.json().path("nullable").isBoolean()) {
            return;
        }
        ObjectNode schema = node.json();
        JsonNode type = schema.path("type");
        List<String> types = new ArrayList<>(StringList.of(type));
        boolean added = !types.isEmpty() && schema.path("nullable").booleanValue() && !types.contains("null");
        document.at(schema, "nullable")
                .info("nullable-outdated", "`nullable` must be the type `null` in OpenAPI 3.1")
                .repaired(added ? "`null` added to `type`" : "removed");
        schema.remove("nullable");
        if (added) {
            types.add("null");
            types.forEach(schema.putArray("type")::add);
        }
    }
}
