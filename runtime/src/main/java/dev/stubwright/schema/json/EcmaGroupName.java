package dev.stubwright.schema.json;

/** Translates names of groups. ECMA-262 allows any identifier, Java only ASCII letters and digits. */
final class EcmaGroupName {

    private EcmaGroupName() {}

    static String toJava(String name) {
        StringBuilder out = new StringBuilder();
        boolean plain = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            boolean identifier = c == '$' || Character.isUnicodeIdentifierPart(c) || Character.isSurrogate(c);
            if (letter || (digit && out.length() > 0)) {
                out.append(c);
            } else if (identifier && !digit) {
                plain = false;
                out.append('X').append(Integer.toHexString(c)).append('X');
            } else {
                return name;
            }
        }
        return plain ? name : out.toString();
    }
}
