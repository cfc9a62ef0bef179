package dev.stubwright.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Converts text of a document to Java names and literals. */
final class JavaName {

    private JavaName() {}

    /** {@code okta users} becomes {@code OktaUsers}. */
    static String type(String words) {
        String name = Arrays.stream(words.split("[^\\p{Alnum}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)) ? "Api" + name : name;
    }

    /** Replaces characters that Java names must not contain by {@code _}. */
    static String method(String words) {
        String name = words.replaceAll("[^\\p{Alnum}_$]", "_");
        boolean usable = SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
        return usable ? name : "_" + name;
    }

    /** A subpackage of a groupId, which may contain words that are not Java names. */
    static String packageBelow(String groupId, String last) {
        return Stream.concat(Arrays.stream(groupId.toLowerCase(Locale.ROOT).split("\\.")), Stream.of(last))
                .filter(word -> !word.isEmpty())
                .map(JavaName::method)
                .collect(Collectors.joining("."));
    }

    /** A string literal in printable ASCII, independent of the source encoding. */
    static String literal(String text) {
        return text.chars().mapToObj(JavaName::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        }
        return c < ' ' || c > '~' ? "\\u%04x".formatted(c) : String.valueOf((char) c);
    }
}
