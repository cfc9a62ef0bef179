package dev.stubwright.contract.tree;

import dev.stubwright.Internal;
import java.util.Arrays;
import java.util.Optional;

/** The sections of the Components Object. */
@Internal
public enum ComponentSection {
    SCHEMAS("schemas", ObjectType.SCHEMA),
    RESPONSES("responses", ObjectType.RESPONSE),
    PARAMETERS("parameters", ObjectType.PARAMETER),
    EXAMPLES("examples", ObjectType.EXAMPLE),
    REQUEST_BODIES("requestBodies", ObjectType.REQUEST_BODY),
    HEADERS("headers", ObjectType.HEADER),
    SECURITY_SCHEMES("securitySchemes", ObjectType.SECURITY_SCHEME),
    LINKS("links", ObjectType.LINK),
    CALLBACKS("callbacks", ObjectType.CALLBACK),
    PATH_ITEMS("pathItems", ObjectType.PATH_ITEM);

    public final String field;
    public final ObjectType kind;

    ComponentSection(String field, ObjectType kind) {
        this.field = field;
        this.kind = kind;
    }

    static Optional<ComponentSection> of(ObjectType kind) {
        return Arrays.stream(values()).filter(section -> section.kind == kind).findFirst();
    }
}
