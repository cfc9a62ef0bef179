package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.JsonPointers;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.ReferenceTargets;
import dev.stubwright.contract.tree.WorkingDocument;
import dev.stubwright.contract.upgrade.Swagger2Upgrade;

/**
 * Moves component sections of Swagger 2.0 in an OpenAPI 3 document to {@code components}.
 *
 * <p>{@code definitions: {User: …}} becomes {@code components: {schemas: {User: …}}}, and references to
 * {@code #/definitions/User} follow. OpenAPI 3.0.3, Components Object.
 */
final class LegacySectionRepair implements Repair {

    @Override
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() != ObjectType.DOCUMENT || document.isSwagger2()) {
            return;
        }
        boolean moved = false;
        for (ComponentLocation.Swagger2Section legacy : ComponentLocation.swagger2Sections()) {
            if (node.json().get(legacy.field()) instanceof ObjectNode members) {
                String section = legacy.section().field;
                document.at(node.json(), legacy.field())
                        .info(
                                "components-misplaced",
                                "`" + legacy.field() + "` of Swagger 2.0 must be `components." + section
                                        + "` in OpenAPI 3")
                        .repaired("moved to `components." + section + "`");
                node.json().remove(legacy.field());
                ObjectNode holder = document.holder(JsonPointers.of("components", section));
                document.origins().inherit(holder, members);
                members.properties().forEach(member -> holder.putIfAbsent(member.getKey(), member.getValue()));
                moved = true;
            }
        }
        if (moved) {
            document.walk(referring -> ReferenceTargets.rewrite(referring, Swagger2Upgrade::upgradePointer));
        }
    }
}
