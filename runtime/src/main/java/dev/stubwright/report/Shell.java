package dev.stubwright.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a POSIX shell (IEEE 1003.1, 2.2 Quoting). */
final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PLAIN_IN_DOUBLE_QUOTES = Pattern.compile("[A-Za-z0-9_./:@%+,;=?&# -]*");

    private Shell() {}

    /** In single quotes a shell leaves everything as it is, line feeds included; only a single quote ends them. */
    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** A word in which variables ({@code $NAME}) stay variables, and nothing else means anything to the shell. */
    static String wordWithVariables(String text) {
        Matcher variable = VARIABLE.matcher(text);
        if (!variable.find()) {
            return word(text);
        }
        if (PLAIN_IN_DOUBLE_QUOTES.matcher(variable.replaceAll("")).matches()) {
            return '"' + text + '"';
        }
        StringBuilder word = new StringBuilder();
        int from = 0;
        for (variable.reset(); variable.find(); from = variable.end()) {
            if (variable.start() > from) {
                word.append(quoted(text.substring(from, variable.start())));
            }
            word.append('"').append(variable.group()).append('"');
        }
        return from < text.length() ? word + quoted(text.substring(from)) : word.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
