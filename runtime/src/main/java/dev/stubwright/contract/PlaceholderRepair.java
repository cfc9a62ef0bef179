package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stubwright.Severity;

/** Example values that are a placeholder of the tool that wrote the document. */
final class PlaceholderRepair implements Repair {

    @Override
    public void mend(Draft draft, Site site) {
        switch (site.kind()) {
            case PARAMETER, HEADER, MEDIA_TYPE, SCHEMA -> drop(draft, site.node(), "example");
            case EXAMPLE -> drop(draft, site.node(), "value");
            default -> {}
        }
    }

    private static void drop(Draft draft, ObjectNode node, String field) {
        JsonNode value = node.path(field);
        boolean placeholder = (value.isObject() && value.isEmpty())
                || (value.isTextual() && value.textValue().trim().equals("{}"));
        if (placeholder) {
            draft.mended(
                    "example-placeholder",
                    Severity.INFO,
                    node,
                    field,
                    "expected an example, but there is the placeholder `{}`",
                    "left out");
            node.remove(field);
        }
    }
}
