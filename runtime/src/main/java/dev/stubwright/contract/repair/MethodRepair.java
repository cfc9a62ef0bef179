package dev.stubwright.contract.repair;

import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.OpenApiStructure;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports HTTP methods that are not in lower case, and removes unknown fields of path items.
 *
 * <p>{@code GET: {…}} is read as {@code get: {…}}; {@code fetch: {…}} is removed. OpenAPI 3.0.3, Path Item Object: its
 * fields are fixed, and methods are in lower case.
 */
final class MethodRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.OPERATION) {
            Origin origin = draft.origins().of(site.node());
            String written = origin == null ? "" : origin.token();
            if (!written.equals(site.token()) && written.equalsIgnoreCase(site.token())) {
                draft.at(site.node())
                        .info("method-not-lower-case", "a method must be in lower case, but is `" + written + "`")
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
                                    "a field of a path item must be an HTTP method that OpenAPI supports, but is `"
                                            + name + "`")
                            .repaired("removed");
                    site.node().remove(name);
                }
            }
        }
    }
}
