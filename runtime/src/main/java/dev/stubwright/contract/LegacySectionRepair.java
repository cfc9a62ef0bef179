package dev.stubwright.contract;

import dev.stubwright.Pointers;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The components of Swagger 2.0 in a document that says it is OpenAPI 3. */
final class LegacySectionRepair implements Repair {

    @Override
    public void mend(Draft draft, Site site) {
        if (site.kind() != Kind.DOCUMENT || draft.isSwagger2()) {
            return;
        }
        boolean moved = false;
        for (ComponentPlace.Legacy legacy : ComponentPlace.legacy()) {
            if (site.node().get(legacy.field()) instanceof ObjectNode members) {
                String section = legacy.section().field;
                draft.at(site.node(), legacy.field())
                        .info(
                                "components-misplaced",
                                "expected components/" + section + ", but there is `" + legacy.field()
                                        + "`, as in Swagger 2.0")
                        .repaired("moved there");
                site.node().remove(legacy.field());
                ObjectNode holder = draft.holder(Pointers.of("components", section));
                draft.origins().inherit(holder, members);
                members.properties().forEach(member -> holder.putIfAbsent(member.getKey(), member.getValue()));
                moved = true;
            }
        }
        if (moved) {
            draft.walk(referring -> References.rewrite(referring, Lifter::lifted));
        }
    }
}
