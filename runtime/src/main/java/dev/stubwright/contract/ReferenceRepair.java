package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Severity;
import java.util.Optional;

/** References that lead nowhere, or out of the document. */
final class ReferenceRepair implements Repair {

    @Override
    public void mend(Draft draft, Site site) {
        Optional<String> reference = site.reference();
        if (reference.isEmpty() || Reference.isAnchor(reference.get()) || leads(draft, site, reference.get())) {
            return;
        }
        boolean operation = site.kind() == Kind.OPERATION;
        String repair =
                switch (site.kind()) {
                    case SCHEMA -> "any value is allowed";
                    case OPERATION -> "nothing is known of the operation";
                    default -> "read as " + site.kind().word + " without content";
                };
        tell(draft, site.node(), operation ? Severity.ERROR : Severity.WARNING, repair);
        if (site.kind() == Kind.SCHEMA && draft.isOpenApi31()) {
            site.node().remove("$ref");
        } else {
            site.node().removeAll();
        }
        if (site.kind() == Kind.RESPONSE) {
            site.node().put("description", "");
        }
    }

    static void tell(Draft draft, JsonNode node, Severity severity, String repair) {
        String reference = node.path("$ref").asText();
        boolean local = Reference.pointer(reference).isPresent();
        draft.mended(
                "dangling-reference",
                severity,
                node,
                "$ref",
                local
                        ? "the reference `" + reference + "` points to nothing"
                        : "the reference `" + reference + "` leaves the document, and no other file is read",
                repair);
    }

    private static boolean leads(Draft draft, Site site, String reference) {
        boolean everything = site.kind() == Kind.SCHEMA
                && draft.target(reference).map(JsonNode::isBoolean).orElse(false);
        return everything || draft.resolve(site.node()).isPresent();
    }
}
