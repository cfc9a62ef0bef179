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

/**
 * Replaces references that cannot be resolved.
 *
 * <p>{@code $ref: '#/components/schemas/Missing'} becomes the empty schema {@code {}}, a response becomes a response
 * without content, and an operation an empty operation. OpenAPI 3.0.3, Reference Object.
 */
@Internal
public final class ReferenceRepair implements Repair {

    @Override
    public void repair(WorkingDocument draft, OpenApiNode site) {
        Optional<String> reference = site.reference();
        if (reference.isEmpty() || Reference.isAnchor(reference.get()) || isResolvable(draft, site, reference.get())) {
            return;
        }
        String written = reference.get();
        if (draft.target(written).isPresent()) {
            repairCircular(draft, site, written);
        } else {
            repairDangling(draft, site, written);
        }
    }

    /** Replaces a reference into a document that cannot be read, or is not allowed to be. */
    public static void repairUnreadable(WorkingDocument draft, OpenApiNode site, InputException cause) {
        draft.at(site.node(), "$ref")
                .of(
                        severity(site),
                        "reference-unreadable",
                        "reference `" + site.node().path("$ref").asText() + "` cannot be read: " + cause.getMessage())
                .repaired(removeReference(draft, site));
    }

    public static void repairDangling(WorkingDocument draft, OpenApiNode site, String reference) {
        reportDangling(draft, site.node(), reference, severity(site), removeReference(draft, site));
    }

    /** Replaces a reference to an object that contains it, if that cannot become a component. */
    public static void repairCircular(WorkingDocument draft, OpenApiNode site, String reference) {
        Origin origin = draft.origins().of(site.node());
        JsonNode written = origin == null ? site.node() : origin.written();
        // The extraction may have changed the reference: report it as it is in the source.
        String shown = written.path("$ref").asText(reference);
        draft.at(site.node(), "$ref")
                .of(
                        severity(site),
                        "dangling-reference",
                        "reference `" + shown + "` must not be circular, but leads back to itself")
                .repaired(removeReference(draft, site));
    }

    private static Severity severity(OpenApiNode site) {
        return site.kind() == ObjectType.OPERATION ? Severity.ERROR : Severity.WARNING;
    }

    /** Returns what was done, for the report. */
    private static String removeReference(WorkingDocument draft, OpenApiNode site) {
        if (site.kind() == ObjectType.SCHEMA && draft.isOpenApi31()) {
            site.node().remove("$ref");
        } else {
            site.node().removeAll();
        }
        if (site.kind() == ObjectType.RESPONSE) {
            site.node().put("description", "");
        }
        return switch (site.kind()) {
            case SCHEMA -> "read as an empty schema, which allows any value";
            case OPERATION -> "read as an empty operation";
            default -> "read as an empty " + site.kind().word;
        };
    }

    static void reportDangling(
            WorkingDocument draft, JsonNode node, String reference, Severity severity, String repair) {
        draft.at(node, "$ref")
                .of(
                        severity,
                        "dangling-reference",
                        "reference `" + reference + "` must have a target, but there is none")
                .repaired(repair);
    }

    private static boolean isResolvable(WorkingDocument draft, OpenApiNode site, String reference) {
        boolean isBooleanSchema = site.kind() == ObjectType.SCHEMA
                && draft.target(reference).map(JsonNode::isBoolean).orElse(false);
        return isBooleanSchema || draft.resolve(site.node()).isPresent();
    }
}
