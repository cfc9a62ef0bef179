package dev.stubwright.contract.tree;

import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A component of a document, whichever version that is, and the pointer to it. */
@Internal
public record ComponentLocation(ObjectType kind, String section, String name) {

    private static final List<Legacy> LEGACY = List.of(
            new Legacy("definitions", ComponentSection.SCHEMAS),
            new Legacy("parameters", ComponentSection.PARAMETERS),
            new Legacy("responses", ComponentSection.RESPONSES));

    /** Where Swagger 2.0 keeps what became a section of the Components Object. */
    public record Legacy(String field, ComponentSection section) {}

    public static List<Legacy> legacy() {
        return LEGACY;
    }

    /** The component at a pointer or above it; empty if the pointer leads elsewhere. */
    public static Optional<ComponentLocation> of(String pointer) {
        List<String> tokens = JsonPointers.tokens(pointer);
        if (tokens.size() >= 3 && tokens.get(0).equals("components")) {
            return Arrays.stream(ComponentSection.values())
                    .filter(section -> section.field.equals(tokens.get(1)))
                    .map(section -> new ComponentLocation(
                            section.kind, JsonPointers.of("components", section.field), tokens.get(2)))
                    .findFirst();
        }
        if (tokens.size() >= 2) {
            return LEGACY.stream()
                    .filter(legacy -> legacy.field().equals(tokens.get(0)))
                    .map(legacy -> new ComponentLocation(
                            legacy.section().kind, JsonPointers.of(legacy.field()), tokens.get(1)))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Where Swagger 2.0 keeps a component of OpenAPI 3; empty if it has no place for it. */
    public static Optional<String> legacy(ComponentLocation place) {
        return LEGACY.stream()
                .filter(legacy -> legacy.section().kind == place.kind())
                .map(legacy -> JsonPointers.of(legacy.field(), place.name()))
                .findFirst();
    }

    /** Where a document keeps components of a kind. */
    public static Optional<String> section(ObjectType kind, boolean swagger2) {
        return swagger2
                ? LEGACY.stream()
                        .filter(legacy -> legacy.section().kind == kind)
                        .map(legacy -> JsonPointers.of(legacy.field()))
                        .findFirst()
                : ComponentSection.of(kind).map(section -> JsonPointers.of("components", section.field));
    }

    public String pointer() {
        return JsonPointers.child(section, name);
    }
}
