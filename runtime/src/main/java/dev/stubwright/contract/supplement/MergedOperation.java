package dev.stubwright.contract.supplement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.contract.route.PathSegment;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.RouteMatcher;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An operation of the merged document, which completion may change.
 *
 * @param method the HTTP method in lower case, as in a path item
 */
record MergedOperation(
        PathTemplate path, List<PathSegment> segments, String method, ObjectNode item, ObjectNode operation) {

    static List<MergedOperation> of(WorkingDocument merged) {
        List<MergedOperation> operations = new ArrayList<>();
        merged.root().path("paths").properties().forEach(path -> {
            for (String method : ObjectType.METHODS) {
                if (path.getValue() instanceof ObjectNode item && item.path(method) instanceof ObjectNode operation) {
                    PathTemplate route = new PathTemplate(path.getKey());
                    operations.add(new MergedOperation(route, RouteMatcher.segments(route), method, item, operation));
                }
            }
        });
        return operations;
    }

    String name() {
        return method.toUpperCase(Locale.ROOT) + " " + path.template();
    }
}
