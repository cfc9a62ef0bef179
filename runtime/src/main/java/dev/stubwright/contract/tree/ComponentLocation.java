package dev.stubwright.contract.tree;

import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The location of a reusable component in an OpenAPI 3 or Swagger 2.0 document. */
@Internal
public record ComponentLocation(ObjectType kind, String section, String name) {

    private static final List<Swagger2Section> SWAGGER2_SECTIONS = List.of(
            new Swagger2Section("definitions", ComponentSection.SCHEMAS),
            new Swagger2Section("parameters", ComponentSection.PARAMETERS),
            new Swagger2Section("responses", ComponentSection.RESPONSES));

    /** A top-level field of Swagger 2.0 that became a section of the Components Object in OpenAPI 3. */
    public record Swagger2Section(String field, ComponentSection section) {}

    public static List<Swagger2Section> swagger2Sections() {
        return SWAGGER2_SECTIONS;
    }

    /** The component that contains this pointer; empty if the pointer is not inside a component. */
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
            return SWAGGER2_SECTIONS.stream()
                    .filter(section -> section.field().equals(tokens.get(0)))
                    .map(section -> new ComponentLocation(
                            section.section().kind, JsonPointers.of(section.field()), tokens.get(1)))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** The pointer to the same component in Swagger 2.0; empty if Swagger 2.0 has no such components. */
    public static Optional<String> swagger2Pointer(ComponentLocation location) {
        return SWAGGER2_SECTIONS.stream()
                .filter(section -> section.section().kind == location.kind())
                .map(section -> JsonPointers.of(section.field(), location.name()))
                .findFirst();
    }

    /** The pointer to the section for components of this kind. */
    public static Optional<String> sectionPointer(ObjectType kind, boolean swagger2) {
        return swagger2
                ? SWAGGER2_SECTIONS.stream()
                        .filter(section -> section.section().kind == kind)
                        .map(section -> JsonPointers.of(section.field()))
                        .findFirst()
                : ComponentSection.of(kind).map(section -> JsonPointers.of("components", section.field));
    }

    public String pointer() {
        return JsonPointers.child(section, name);
    }
}
