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
    public void repair(WorkingDocument document, OpenApiNode node) {
        if (node.kind() == ObjectType.OPERATION) {
            Origin origin = document.origins().of(node.json());
            String written = origin == null ? "" : origin.token();
            if (!written.equals(node.token()) && written.equalsIgnoreCase(node.token())) {
                document.at(node.json())
                        .info("method-not-lower-case", "a method must be in lower case, but is `" + written + "`")
                        .repaired("read as " + node.token());
            }
        } else if (node.kind() == ObjectType.PATH_ITEM) {
            List<String> names = new ArrayList<>();
            node.json().fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (!OpenApiStructure.isPathItemField(name)) {
                    document.at(node.json(), name)
                            .error(
                                    "method-unknown",
                                    "a field of a path item must be an HTTP method that OpenAPI supports, but is `"
                                            + name + "`")
                            .repaired("removed");
                    node.json().remove(name);
                }
            }
        }
    }
}
