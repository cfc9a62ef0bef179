package dev.stubwright.contract.repair;

import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.OpenApiStructure;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;

/** Members of a path item that are no method, and methods in the wrong case. */
final class MethodRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.OPERATION) {
            Origin origin = draft.origins().of(site.node());
            String written = origin == null ? "" : origin.token();
            if (!written.equals(site.token()) && written.equalsIgnoreCase(site.token())) {
                draft.at(site.node())
                        .info("method-not-lower-case", "expected a method in lower case, but it is `" + written + "`")
                        .repaired("read as " + site.token());
            }
        } else if (site.kind() == ObjectType.PATH_ITEM) {
            List<String> names = new ArrayList<>();
            site.node().fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (!OpenApiStructure.isPathItemField(name)) {
                    draft.at(site.node(), name)
                            .error(
                                    "method-unknown",
                                    "expected an HTTP method that OpenAPI knows, but it is `" + name + "`")
                            .repaired("left out");
                    site.node().remove(name);
                }
            }
        }
    }
}
