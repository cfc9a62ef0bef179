package dev.stubwright.contract.repair;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Common names of JSON Schema types, such as {@code int}, {@code uuid} or {@code array of string}. */
final class TypeSynonyms {

    static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "array", "object", "null");

    private static final Pattern ARRAY_OF =
            Pattern.compile("(?i)(?:(?:array|list)\\s*(?:of\\s+|[<\\[(]\\s*)([a-z0-9_]+)[>\\])]?|([a-z0-9_]+)\\[])");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            synonym("int", "integer"),
            synonymWithFormat("int32", "integer", "int32"),
            synonymWithFormat("int64", "integer", "int64"),
            synonymWithFormat("long", "integer", "int64"),
            synonym("short", "integer"),
            synonym("bigint", "integer"),
            synonym("biginteger", "integer"),
            synonym("numeric", "number"),
            synonymWithFormat("float", "number", "float"),
            synonymWithFormat("double", "number", "double"),
            synonym("decimal", "number"),
            synonym("bigdecimal", "number"),
            synonym("real", "number"),
            synonym("bool", "boolean"),
            synonym("str", "string"),
            synonym("text", "string"),
            synonym("char", "string"),
            synonym("varchar", "string"),
            synonymWithFormat("date", "string", "date"),
            synonymWithFormat("datetime", "string", "date-time"),
            synonymWithFormat("date-time", "string", "date-time"),
            synonymWithFormat("timestamp", "string", "date-time"),
            synonymWithFormat("uuid", "string", "uuid"),
            synonymWithFormat("guid", "string", "uuid"),
            synonymWithFormat("uri", "string", "uri"),
            synonymWithFormat("url", "string", "uri"),
            synonymWithFormat("email", "string", "email"),
            synonymWithFormat("password", "string", "password"),
            synonymWithFormat("byte", "string", "byte"),
            synonymWithFormat("binary", "string", "binary"),
            synonymWithFormat("file", "string", "binary"),
            synonym("list", "array"),
            synonym("set", "array"),
            synonym("map", "object"),
            synonym("dict", "object"),
            synonym("dictionary", "object"),
            synonym("hash", "object"),
            synonym("json", "object"),
            synonym("struct", "object"),
            synonym("nil", "null"),
            synonym("none", "null"));

    private TypeSynonyms() {}

    /**
     * A type of JSON Schema.
     *
     * @param format empty if the name implies none
     * @param item the type of the items of an array; empty if the name implies none
     */
    record Meaning(String type, String format, String item) {
        @Override
        public String toString() {
            return type
                    + (item.isEmpty() ? "" : " of " + item)
                    + (format.isEmpty() ? "" : " with the format " + format);
        }
    }

    /** Returns the type of a name; empty if the name is unknown or means any type. */
    static Optional<Meaning> find(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (TYPES.contains(word)) {
            return Optional.of(new Meaning(word, "", ""));
        }
        Matcher list = ARRAY_OF.matcher(word);
        if (list.matches()) {
            String item = list.group(1) == null ? list.group(2) : list.group(1);
            return Optional.of(
                    new Meaning("array", "", find(item).map(Meaning::type).orElse("")));
        }
        return Optional.ofNullable(MEANINGS.get(word));
    }

    private static Map.Entry<String, Meaning> synonym(String word, String type) {
        return synonymWithFormat(word, type, "");
    }

    private static Map.Entry<String, Meaning> synonymWithFormat(String word, String type, String format) {
        return Map.entry(word, new Meaning(type, format, ""));
    }
}
