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
    public void repair(WorkingDocument document, OpenApiNode site) {
        Optional<String> reference = site.reference();
        if (reference.isEmpty()
                || Reference.isAnchor(reference.get())
                || isResolvable(document, site, reference.get())) {
            return;
        }
        String written = reference.get();
        if (document.target(written).isPresent()) {
            repairCircular(document, site, written);
        } else {
            repairDangling(document, site, written);
        }
    }

    /** Replaces a reference into a document that cannot be read, or is not allowed to be. */
    public static void repairUnreadable(WorkingDocument document, OpenApiNode site, InputException cause) {
        document.at(site.json(), "$ref")
                .of(
                        severity(site),
                        "reference-unreadable",
                        "reference `" + site.json().path("$ref").asText() + "` cannot be read: " + cause.getMessage())
                .repaired(removeReference(document, site));
    }

    public static void repairDangling(WorkingDocument document, OpenApiNode site, String reference) {
        reportDangling(document, site.json(), reference, severity(site), removeReference(document, site));
    }

    /** Replaces a reference to an object that contains it, if that cannot become a component. */
    public static void repairCircular(WorkingDocument document, OpenApiNode site, String reference) {
        Origin origin = document.origins().of(site.json());
        JsonNode written = origin == null ? site.json() : origin.sourceNode();
        // The extraction may have changed the reference: report it as it is in the source.
        String shown = written.path("$ref").asText(reference);
        document.at(site.json(), "$ref")
                .of(
                        severity(site),
                        "dangling-reference",
                        "reference `" + shown + "` must not be circular, but leads back to itself")
                .repaired(removeReference(document, site));
    }

    private static Severity severity(OpenApiNode site) {
        return site.kind() == ObjectType.OPERATION ? Severity.ERROR : Severity.WARNING;
    }

    /** Returns what was done, for the report. */
    private static String removeReference(WorkingDocument document, OpenApiNode site) {
        if (site.kind() == ObjectType.SCHEMA && document.isOpenApi31()) {
            site.json().remove("$ref");
        } else {
            site.json().removeAll();
        }
        if (site.kind() == ObjectType.RESPONSE) {
            site.json().put("description", "");
        }
        return switch (site.kind()) {
            case SCHEMA -> "read as an empty schema, which allows any value";
            case OPERATION -> "read as an empty operation";
            default -> "read as an empty " + site.kind().word;
        };
    }

    static void reportDangling(
            WorkingDocument document, JsonNode node, String reference, Severity severity, String repair) {
        document.at(node, "$ref")
                .of(
                        severity,
                        "dangling-reference",
                        "reference `" + reference + "` must have a target, but there is none")
                .repaired(repair);
    }

    private static boolean isResolvable(WorkingDocument document, OpenApiNode site, String reference) {
        boolean isBooleanSchema = site.kind() == ObjectType.SCHEMA
                && document.target(reference).map(JsonNode::isBoolean).orElse(false);
        return isBooleanSchema || document.resolve(site.json()).isPresent();
    }
}
