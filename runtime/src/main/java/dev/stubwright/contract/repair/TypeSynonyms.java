package dev.stubwright.contract.repair;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call the types of JSON Schema. */
final class TypeSynonyms {

    static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "array", "object", "null");

    private static final Pattern LIST =
            Pattern.compile("(?i)(?:(?:array|list)\\s*(?:of\\s+|[<\\[(]\\s*)([a-z0-9_]+)[>\\])]?|([a-z0-9_]+)\\[])");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            plain("int", "integer"),
            formatted("int32", "integer", "int32"),
            formatted("int64", "integer", "int64"),
            formatted("long", "integer", "int64"),
            plain("short", "integer"),
            plain("bigint", "integer"),
            plain("biginteger", "integer"),
            plain("numeric", "number"),
            formatted("float", "number", "float"),
            formatted("double", "number", "double"),
            plain("decimal", "number"),
            plain("bigdecimal", "number"),
            plain("real", "number"),
            plain("bool", "boolean"),
            plain("str", "string"),
            plain("text", "string"),
            plain("char", "string"),
            plain("varchar", "string"),
            formatted("date", "string", "date"),
            formatted("datetime", "string", "date-time"),
            formatted("date-time", "string", "date-time"),
            formatted("timestamp", "string", "date-time"),
            formatted("uuid", "string", "uuid"),
            formatted("guid", "string", "uuid"),
            formatted("uri", "string", "uri"),
            formatted("url", "string", "uri"),
            formatted("email", "string", "email"),
            formatted("password", "string", "password"),
            formatted("byte", "string", "byte"),
            formatted("binary", "string", "binary"),
            formatted("file", "string", "binary"),
            plain("list", "array"),
            plain("set", "array"),
            plain("map", "object"),
            plain("dict", "object"),
            plain("dictionary", "object"),
            plain("hash", "object"),
            plain("json", "object"),
            plain("struct", "object"),
            plain("nil", "null"),
            plain("none", "null"));

    private TypeSynonyms() {}

    /**
     * What a word means.
     *
     * @param format empty if the word says nothing of it
     * @param item the type of the items of an array; empty if the word says nothing of it
     */
    record Meaning(String type, String format, String item) {
        @Override
        public String toString() {
            return type
                    + (item.isEmpty() ? "" : " of " + item)
                    + (format.isEmpty() ? "" : " with the format " + format);
        }
    }

    /** Empty if nobody knows, or if it stands for any value. */
    static Optional<Meaning> meaning(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (TYPES.contains(word)) {
            return Optional.of(new Meaning(word, "", ""));
        }
        Matcher list = LIST.matcher(word);
        if (list.matches()) {
            String item = list.group(1) == null ? list.group(2) : list.group(1);
            return Optional.of(
                    new Meaning("array", "", meaning(item).map(Meaning::type).orElse("")));
        }
        return Optional.ofNullable(MEANINGS.get(word));
    }

    private static Map.Entry<String, Meaning> plain(String word, String type) {
        return formatted(word, type, "");
    }

    private static Map.Entry<String, Meaning> formatted(String word, String type, String format) {
        return Map.entry(word, new Meaning(type, format, ""));
    }
}
