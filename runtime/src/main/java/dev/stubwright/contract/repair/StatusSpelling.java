package dev.stubwright.contract.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spellings of status codes, such as {@code 20X}, {@code Not Found} or {@code 200, 201}. */
final class StatusSpelling {

    private static final Pattern EXACT = Pattern.compile("[1-5](?:\\d\\d|XX)|default");
    private static final Pattern RANGE = Pattern.compile("([1-5])(?:XX|\\*\\*|--|__|\\?\\?|X|\\*|\\d[X*])");
    private static final Pattern FROM_TO = Pattern.compile("([1-5])(?:00|XX)\\s*-\\s*\\1(?:99|XX)");
    private static final Pattern WITH_REASON_PHRASE = Pattern.compile("(?:HTTP[ /_-]*)?([1-5]\\d\\d)(?:[^\\d,|/].*)?");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,|/;]|\\bOR\\b|\\bAND\\b)\\s*");
    private static final int MAX_LENGTH = 80;

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("DEFAULT", "default"),
            Map.entry("0", "default"),
            Map.entry("*", "default"),
            Map.entry("ANY", "default"),
            Map.entry("OTHER", "default"),
            Map.entry("ERROR", "default"),
            Map.entry("ERRORS", "default"),
            Map.entry("FAILURE", "default"),
            Map.entry("SUCCESS", "2XX"),
            Map.entry("OK", "200"),
            Map.entry("CREATED", "201"),
            Map.entry("ACCEPTED", "202"),
            Map.entry("NOCONTENT", "204"),
            Map.entry("NOTMODIFIED", "304"),
            Map.entry("BADREQUEST", "400"),
            Map.entry("UNAUTHORIZED", "401"),
            Map.entry("FORBIDDEN", "403"),
            Map.entry("NOTFOUND", "404"),
            Map.entry("METHODNOTALLOWED", "405"),
            Map.entry("CONFLICT", "409"),
            Map.entry("GONE", "410"),
            Map.entry("UNPROCESSABLEENTITY", "422"),
            Map.entry("TOOMANYREQUESTS", "429"),
            Map.entry("INTERNALSERVERERROR", "500"),
            Map.entry("SERVICEUNAVAILABLE", "503"));

    private StatusSpelling() {}

    static boolean isExact(String key) {
        return EXACT.matcher(key).matches();
    }

    /** Returns the keys of the Responses Object that stand for a spelling; empty if it is unknown. */
    static List<String> parse(String written) {
        String text = written.strip().toUpperCase(Locale.ROOT);
        if (text.length() > MAX_LENGTH) {
            return List.of();
        }
        List<String> single = parseSingle(text);
        if (!single.isEmpty()) {
            return single;
        }
        Set<String> several = new LinkedHashSet<>();
        for (String part : SEPARATOR.split(text, -1)) {
            List<String> statuses = parseSingle(part);
            if (statuses.isEmpty()) {
                return List.of();
            }
            several.addAll(statuses);
        }
        return new ArrayList<>(several);
    }

    private static List<String> parseSingle(String text) {
        String word = SYNONYMS.get(text.replaceAll("[ _-]", ""));
        if (word != null) {
            return List.of(word);
        }
        for (Pattern pattern : List.of(RANGE, FROM_TO)) {
            Matcher range = pattern.matcher(text);
            if (range.matches()) {
                return List.of(range.group(1) + "XX");
            }
        }
        Matcher status = WITH_REASON_PHRASE.matcher(text);
        return status.matches() ? List.of(status.group(1)) : List.of();
    }
}
