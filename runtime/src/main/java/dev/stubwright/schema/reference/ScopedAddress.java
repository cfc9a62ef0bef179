package dev.stubwright.schema.reference;

import dev.stubwright.JsonPointers;
import java.util.List;

/**
 * The string form of a schema's address together with its dynamic scope.
 *
 * <p>Without a scope it is the bare address: a JSON pointer, or {@code uri#pointer} (see {@link SchemaAddress}). With a scope it
 * is the scope, delimited by {@code U+0001}, and the bare address. The scope lists the addresses of the schema resources that were
 * entered before the schema, the outermost first, separated by {@code U+0002}. Neither character occurs in JSON pointers
 * or URIs of real documents. The bare address is last, so that {@link JsonPointers#child} works on both forms.
 */
final class ScopedAddress {

    private static final char SCOPE_DELIMITER = '\u0001';
    private static final String RESOURCE_SEPARATOR = "\u0002";

    private ScopedAddress() {}

    static String of(List<String> scope, String bareAddress) {
        return SCOPE_DELIMITER + String.join(RESOURCE_SEPARATOR, scope) + SCOPE_DELIMITER + bareAddress;
    }

    static boolean hasScope(String address) {
        return !address.isEmpty() && address.charAt(0) == SCOPE_DELIMITER;
    }

    /** The dynamic scope of an address that has one. */
    static List<String> scope(String address) {
        String scope = address.substring(1, address.indexOf(SCOPE_DELIMITER, 1));
        return List.of(scope.split(RESOURCE_SEPARATOR, -1));
    }

    static String bare(String address) {
        return hasScope(address) ? address.substring(address.indexOf(SCOPE_DELIMITER, 1) + 1) : address;
    }
}
