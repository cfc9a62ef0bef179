package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.InputException;
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
        String written = reference.get();
        if (draft.target(written).isPresent()) {
            circular(draft, site, written);
        } else {
            dangling(draft, site, written);
        }
    }

    /** A reference into a document that may not be read, or cannot be. */
    static void unreadable(Draft draft, Site site, InputException cause) {
        draft.at(site.node(), "$ref")
                .of(
                        severity(site),
                        "reference-unreadable",
                        "the reference `" + site.node().path("$ref").asText() + "` cannot be read: "
                                + cause.getMessage())
                .repaired(empty(draft, site));
    }

    static void dangling(Draft draft, Site site, String reference) {
        tell(draft, site.node(), reference, severity(site), empty(draft, site));
    }

    /** A reference into something that the referring object is a part of, where no component can stand for it. */
    static void circular(Draft draft, Site site, String reference) {
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

    private static Severity severity(Site site) {
        return site.kind() == Kind.OPERATION ? Severity.ERROR : Severity.WARNING;
    }

    /** Leaves of a reference what can be said without its target; gives what was done. */
    private static String empty(Draft draft, Site site) {
        if (site.kind() == Kind.SCHEMA && draft.isOpenApi31()) {
            site.node().remove("$ref");
        } else {
            site.node().removeAll();
        }
        if (site.kind() == Kind.RESPONSE) {
            site.node().put("description", "");
        }
        return switch (site.kind()) {
            case SCHEMA -> "any value is allowed";
            case OPERATION -> "nothing is known of the operation";
            default -> "read as " + site.kind().word + " without content";
        };
    }

    static void tell(Draft draft, JsonNode node, String reference, Severity severity, String repair) {
        draft.at(node, "$ref")
                .of(severity, "dangling-reference", "the reference `" + reference + "` points to nothing")
                .repaired(repair);
    }

    private static boolean leads(Draft draft, Site site, String reference) {
        boolean everything = site.kind() == Kind.SCHEMA
                && draft.target(reference).map(JsonNode::isBoolean).orElse(false);
        return everything || draft.resolve(site.node()).isPresent();
    }
}
