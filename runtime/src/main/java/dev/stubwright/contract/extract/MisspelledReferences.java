package dev.stubwright.contract.extract;

import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.UrlEncoding;
import java.util.Optional;

/**
 * References to components of the same document in words that are not OpenAPI's, or not of its version: {@code Pet} and
 * {@code #definitions/Pet} for {@code #/definitions/Pet}, {@code #/definitions/Pet} for {@code #/components/schemas/Pet}.
 */
final class MisspelledReferences {

    private MisspelledReferences() {}

    /** The component that a name means, where a file is due (Swagger 1.2 wrote models that way). */
    static Optional<String> name(Document document, ObjectType kind, boolean swagger2, String reference) {
        if (reference.isBlank() || reference.contains("#") || reference.contains("/")) {
            return Optional.empty();
        }
        return ComponentLocation.section(kind, swagger2)
                .map(section -> JsonPointers.child(section, reference))
                .filter(pointer -> isObject(document, pointer));
    }

    /** Where a local reference leads that leads nowhere as it is written. */
    static Optional<String> pointer(Document document, boolean swagger2, String reference) {
        if (!reference.startsWith("#") || reference.length() < 2) {
            return Optional.empty();
        }
        String rooted = UrlEncoding.decode(reference.substring(reference.startsWith("#/") ? 2 : 1));
        String pointer = "/" + rooted;
        Optional<String> other = ComponentLocation.of(pointer).flatMap(place -> ComponentLocation.section(
                        place.kind(), swagger2)
                .map(section -> section + pointer.substring(place.section().length())));
        return Optional.of(pointer)
                .filter(found -> isObject(document, found))
                .or(() -> other.filter(found -> isObject(document, found)));
    }

    private static boolean isObject(Document document, String pointer) {
        return JsonPointers.find(document.root(), pointer).isObject();
    }
}
