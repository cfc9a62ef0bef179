package dev.stubwright.contract.extract;

import dev.stubwright.JsonPointers;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.tree.ComponentLocation;
import dev.stubwright.contract.tree.ObjectType;
import dev.stubwright.contract.tree.UrlEncoding;
import java.util.Optional;

/**
 * Resolves invalid references whose meaning is clear: {@code Pet} and {@code #definitions/Pet} for
 * {@code #/definitions/Pet}, {@code #/definitions/Pet} in OpenAPI 3 for {@code #/components/schemas/Pet}.
 */
final class MisspelledReferences {

    private MisspelledReferences() {}

    /** The component with the name that is used as a reference, as in Swagger 1.2. */
    static Optional<String> byName(Document document, ObjectType kind, boolean swagger2, String reference) {
        if (reference.isBlank() || reference.contains("#") || reference.contains("/")) {
            return Optional.empty();
        }
        return ComponentLocation.sectionPointer(kind, swagger2)
                .map(section -> JsonPointers.child(section, reference))
                .filter(pointer -> isObject(document, pointer));
    }

    /** The pointer that an unresolvable local reference most likely means. */
    static Optional<String> byPointer(Document document, boolean swagger2, String reference) {
        if (!reference.startsWith("#") || reference.length() < 2) {
            return Optional.empty();
        }
        String rooted = UrlEncoding.decode(reference.substring(reference.startsWith("#/") ? 2 : 1));
        String pointer = "/" + rooted;
        Optional<String> inOtherVersion = ComponentLocation.of(pointer)
                .flatMap(location -> ComponentLocation.sectionPointer(location.kind(), swagger2)
                        .map(section ->
                                section + pointer.substring(location.section().length())));
        return Optional.of(pointer)
                .filter(found -> isObject(document, found))
                .or(() -> inOtherVersion.filter(found -> isObject(document, found)));
    }

    private static boolean isObject(Document document, String pointer) {
        return JsonPointers.find(document.root(), pointer).isObject();
    }
}
