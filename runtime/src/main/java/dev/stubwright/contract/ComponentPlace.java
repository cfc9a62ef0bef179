package dev.stubwright.contract;

import dev.stubwright.Pointers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A component of a document, whichever version that is, and the pointer to it. */
record ComponentPlace(Kind kind, String section, String name) {

    private static final List<Legacy> LEGACY = List.of(
            new Legacy("definitions", Section.SCHEMAS),
            new Legacy("parameters", Section.PARAMETERS),
            new Legacy("responses", Section.RESPONSES));

    /** Where Swagger 2.0 keeps what became a section of the Components Object. */
    record Legacy(String field, Section section) {}

    static List<Legacy> legacy() {
        return LEGACY;
    }

    /** The component at a pointer or above it; empty if the pointer leads elsewhere. */
    static Optional<ComponentPlace> of(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        if (tokens.size() >= 3 && tokens.get(0).equals("components")) {
            return Arrays.stream(Section.values())
                    .filter(section -> section.field.equals(tokens.get(1)))
                    .map(section ->
                            new ComponentPlace(section.kind, Pointers.of("components", section.field), tokens.get(2)))
                    .findFirst();
        }
        if (tokens.size() >= 2) {
            return LEGACY.stream()
                    .filter(legacy -> legacy.field().equals(tokens.get(0)))
                    .map(legacy ->
                            new ComponentPlace(legacy.section().kind, Pointers.of(legacy.field()), tokens.get(1)))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Where Swagger 2.0 keeps a component of OpenAPI 3; empty if it has no place for it. */
    static Optional<String> legacy(ComponentPlace place) {
        return LEGACY.stream()
                .filter(legacy -> legacy.section().kind == place.kind())
                .map(legacy -> Pointers.of(legacy.field(), place.name()))
                .findFirst();
    }

    /** Where a document keeps components of a kind. */
    static Optional<String> section(Kind kind, boolean swagger2) {
        return swagger2
                ? LEGACY.stream()
                        .filter(legacy -> legacy.section().kind == kind)
                        .map(legacy -> Pointers.of(legacy.field()))
                        .findFirst()
                : Section.of(kind).map(section -> Pointers.of("components", section.field));
    }

    String pointer() {
        return Pointers.child(section, name);
    }
}
