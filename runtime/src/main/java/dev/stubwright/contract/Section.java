package dev.stubwright.contract;

import java.util.Arrays;
import java.util.Optional;

/** A map of the Components Object. */
enum Section {
    SCHEMAS("schemas", Kind.SCHEMA),
    RESPONSES("responses", Kind.RESPONSE),
    PARAMETERS("parameters", Kind.PARAMETER),
    EXAMPLES("examples", Kind.EXAMPLE),
    REQUEST_BODIES("requestBodies", Kind.REQUEST_BODY),
    HEADERS("headers", Kind.HEADER),
    SECURITY_SCHEMES("securitySchemes", Kind.SECURITY_SCHEME),
    LINKS("links", Kind.LINK),
    CALLBACKS("callbacks", Kind.CALLBACK),
    PATH_ITEMS("pathItems", Kind.PATH_ITEM);

    final String field;
    final Kind kind;

    Section(String field, Kind kind) {
        this.field = field;
        this.kind = kind;
    }

    static Optional<Section> of(Kind kind) {
        return Arrays.stream(values()).filter(section -> section.kind == kind).findFirst();
    }
}
