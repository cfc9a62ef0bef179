package dev.stubwright.contract.repair;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
import dev.stubwright.Internal;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.OpenApiNode;
import dev.stubwright.contract.tree.Origin;
import dev.stubwright.contract.tree.Reference;
import dev.stubwright.contract.tree.WorkingDocument;
import java.util.Optional;

/** References that lead nowhere, or out of the document. */
@Internal
public final class ReferenceRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        Optional<String> reference = site.reference();
        if (reference.isEmpty() || Reference.isAnchor(reference.get()) || leads(draft, site, reference.get())) {
            return;
        }
        String written = reference.get();
        if (draft.target(written).isPresent()) {
            circular(draft, site, written);
        } else {
            dangling(draft, site, written);
        }
    }

    /** A reference into a document that may not be read, or cannot be. */
    public static void unreadable(WorkingDocument draft, OpenApiNode site, InputException cause) {
        draft.at(site.node(), "$ref")
                .of(
                        severity(site),
                        "reference-unreadable",
                        "the reference `" + site.node().path("$ref").asText() + "` cannot be read: "
                                + cause.getMessage())
                .repaired(empty(draft, site));
    }

    public static void dangling(WorkingDocument draft, OpenApiNode site, String reference) {
        tell(draft, site.node(), reference, severity(site), empty(draft, site));
    }

    /** A reference into something that the referring object is a part of, where no component can stand for it. */
    public static void circular(WorkingDocument draft, OpenApiNode site, String reference) {
        Origin origin = draft.origins().of(site.node());
        JsonNode written = origin == null ? site.node() : origin.written();
        // By now it may lead to where its target was brought, under a name that nobody wrote.
        String shown = written.path("$ref").asText(reference);
        draft.at(site.node(), "$ref")
                .of(
                        severity(site),
                        "dangling-reference",
                        "the reference `" + shown + "` leads back to where it comes from")
                .repaired(empty(draft, site));
    }

    private static Severity severity(OpenApiNode site) {
        return site.kind() == ObjectType.OPERATION ? Severity.ERROR : Severity.WARNING;
    }

    /** Leaves of a reference what can be said without its target; gives what was done. */
    private static String empty(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.SCHEMA && draft.isOpenApi31()) {
            site.node().remove("$ref");
        } else {
            site.node().removeAll();
        }
        if (site.kind() == ObjectType.RESPONSE) {
            site.node().put("description", "");
        }
        return switch (site.kind()) {
            case SCHEMA -> "any value is allowed";
            case OPERATION -> "nothing is known of the operation";
            default -> "read as " + site.kind().word + " without content";
        };
    }

    static void tell(WorkingDocument draft, JsonNode node, String reference, Severity severity, String repair) {
        draft.at(node, "$ref")
                .of(severity, "dangling-reference", "the reference `" + reference + "` points to nothing")
                .repaired(repair);
    }

    private static boolean leads(WorkingDocument draft, OpenApiNode site, String reference) {
        boolean everything = site.kind() == ObjectType.SCHEMA
                && draft.target(reference).map(JsonNode::isBoolean).orElse(false);
        return everything || draft.resolve(site.node()).isPresent();
    }
}
