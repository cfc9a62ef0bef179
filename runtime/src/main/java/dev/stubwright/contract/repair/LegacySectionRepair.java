package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ReferenceTargets;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.contract.upgrade.Swagger2Upgrade;

/** The components of Swagger 2.0 in a document that says it is OpenAPI 3. */
final class LegacySectionRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() != ObjectType.DOCUMENT || draft.isSwagger2()) {
            return;
        }
        boolean moved = false;
        for (ComponentLocation.Legacy legacy : ComponentLocation.legacy()) {
            if (site.node().get(legacy.field()) instanceof ObjectNode members) {
                String section = legacy.section().field;
                draft.at(site.node(), legacy.field())
                        .info(
                                "components-misplaced",
                                "expected components/" + section + ", but there is `" + legacy.field()
                                        + "`, as in Swagger 2.0")
                        .repaired("moved there");
                site.node().remove(legacy.field());
                ObjectNode holder = draft.holder(JsonPointers.of("components", section));
                draft.origins().inherit(holder, members);
                members.properties().forEach(member -> holder.putIfAbsent(member.getKey(), member.getValue()));
                moved = true;
            }
        }
        if (moved) {
            draft.walk(referring -> ReferenceTargets.rewrite(referring, Swagger2Upgrade::lifted));
        }
    }
}
