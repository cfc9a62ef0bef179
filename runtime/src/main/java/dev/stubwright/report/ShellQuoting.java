package dev.stubwright.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotes text as words of a POSIX shell (IEEE 1003.1, 2.2 Quoting). */
final class ShellQuoting {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PLAIN_IN_DOUBLE_QUOTES = Pattern.compile("[A-Za-z0-9_./:@%+,;=?&# -]*");

    private ShellQuoting() {}

    /** Single quotes keep everything literal, line feeds included, except the single quote itself. */
    static String quote(String text) {
        return PLAIN.matcher(text).matches() ? text : singleQuoted(text);
    }

    /** The shell still expands variables ({@code $NAME}); everything else is literal. */
    static String quoteKeepingVariables(String text) {
        Matcher variable = VARIABLE.matcher(text);
        if (!variable.find()) {
            return quote(text);
        }
        if (PLAIN_IN_DOUBLE_QUOTES.matcher(variable.replaceAll("")).matches()) {
            return '"' + text + '"';
        }
        StringBuilder word = new StringBuilder();
        int from = 0;
        for (variable.reset(); variable.find(); from = variable.end()) {
            if (variable.start() > from) {
                word.append(singleQuoted(text.substring(from, variable.start())));
            }
            word.append('"').append(variable.group()).append('"');
        }
        return from < text.length() ? word + singleQuoted(text.substring(from)) : word.toString();
    }

    private static String singleQuoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
