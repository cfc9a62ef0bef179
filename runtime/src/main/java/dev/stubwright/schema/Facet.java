package dev.stubwright.schema;

import dev.stubwright.Pointers;

/**
 * What applies to a value besides whole schemas, written as an address so that it can stand wherever a schema's can: that a
 * schema must not fit, that one of its keywords must be broken, or that a property on which others depend is there or not.
 */
final class Facet {

    private static final char NEGATION = '!';
    private static final char DENIAL = '~';
    private static final char PRESENCE = '+';
    private static final char ABSENCE = '-';
    private static final char KEYWORD = '\u0003';

    private Facet() {}

    /** That the schema does not fit. */
    static String not(String schema) {
        return isNegation(schema) ? schema(schema) : NEGATION + schema;
    }

    /** That a keyword of the schema is broken. */
    static String denial(String schema, String keyword) {
        return DENIAL + schema + KEYWORD + keyword;
    }

    /** That a keyword of the schema is broken by one of its members. */
    static String denial(String schema, String keyword, String member) {
        return Pointers.child(denial(schema, keyword), member);
    }

    static String present(String dependentSchema) {
        return PRESENCE + dependentSchema;
    }

    static String absent(String dependentSchema) {
        return ABSENCE + dependentSchema;
    }

    static boolean isFacet(String address) {
        return isNegation(address) || isDenial(address) || isPresence(address) || isAbsence(address);
    }

    static boolean isNegation(String address) {
        return is(address, NEGATION);
    }

    static boolean isDenial(String address) {
        return is(address, DENIAL);
    }

    static boolean isPresence(String address) {
        return is(address, PRESENCE);
    }

    static boolean isAbsence(String address) {
        return is(address, ABSENCE);
    }

    private static boolean is(String address, char kind) {
        return !address.isEmpty() && address.charAt(0) == kind;
    }

    /** The schema that it is about. */
    static String schema(String facet) {
        int keyword = facet.indexOf(KEYWORD);
        return facet.substring(isFacet(facet) ? 1 : 0, keyword < 0 ? facet.length() : keyword);
    }

    /** The keyword that must be broken, perhaps with a member of it, as tokens. */
    static String keyword(String facet) {
        return facet.substring(facet.indexOf(KEYWORD) + 1);
    }

    /** The JSON pointer, or URI with one, to show to people. */
    static String shown(String address) {
        return References.bare(isFacet(address) ? address.substring(1) : address)
                .replace(KEYWORD, '/');
    }
}
