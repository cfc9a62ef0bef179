package dev.stubwright.contract;

import dev.stubwright.Pointers;
import dev.stubwright.catalog.Document;
import java.util.Optional;

/**
 * References to components of the same document in words that are not OpenAPI's, or not of its version: {@code Pet} and
 * {@code #definitions/Pet} for {@code #/definitions/Pet}, {@code #/definitions/Pet} for {@code #/components/schemas/Pet}.
 */
final class Miswritten {

    private Miswritten() {}

    /** The component that a name means, where a file is due (Swagger 1.2 wrote models that way). */
    static Optional<String> name(Document document, Kind kind, boolean swagger2, String reference) {
        if (reference.isBlank() || reference.contains("#") || reference.contains("/")) {
            return Optional.empty();
        }
        return ComponentPlace.section(kind, swagger2)
                .map(section -> Pointers.child(section, reference))
                .filter(pointer -> isObject(document, pointer));
    }

    /** Where a local reference leads that leads nowhere as it is written. */
    static Optional<String> pointer(Document document, boolean swagger2, String reference) {
        if (!reference.startsWith("#") || reference.length() < 2) {
            return Optional.empty();
        }
        String rooted = PercentCoding.decode(reference.substring(reference.startsWith("#/") ? 2 : 1));
        String pointer = "/" + rooted;
        Optional<String> other = ComponentPlace.of(pointer).flatMap(place -> ComponentPlace.section(
                        place.kind(), swagger2)
                .map(section -> section + pointer.substring(place.section().length())));
        return Optional.of(pointer)
                .filter(found -> isObject(document, found))
                .or(() -> other.filter(found -> isObject(document, found)));
    }

    private static boolean isObject(Document document, String pointer) {
        return Pointers.find(document.root(), pointer).isObject();
    }
}
