package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.StringList;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;

/** OpenAPI 3.0's {@code nullable} in 3.1, which has the type {@code null} instead and would take it for nothing. */
final class NullableRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() != ObjectType.SCHEMA
                || !draft.isOpenApi31()
                || !site.node().path("nullable").isBoolean()) {
            return;
        }
        ObjectNode schema = site.node();
        JsonNode type = schema.path("type");
        List<String> types = new ArrayList<>(StringList.of(type));
        boolean added = !types.isEmpty() && schema.path("nullable").booleanValue() && !types.contains("null");
        draft.at(schema, "nullable")
                .info("nullable-outdated", "OpenAPI 3.1 has the type null instead of `nullable`")
                .repaired(added ? "null is added to its types" : "left out");
        schema.remove("nullable");
        if (added) {
            types.add("null");
            types.forEach(schema.putArray("type")::add);
        }
    }
}
