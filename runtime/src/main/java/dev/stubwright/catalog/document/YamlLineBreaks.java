package dev.stubwright.catalog.document;

import java.util.Optional;

/**
 * Keeps SnakeYAML from breaking lines at U+0085, U+2028 and U+2029, which are ordinary characters in YAML 1.2 (5.4) and
 * in editors. They occur in pasted descriptions. Each is replaced by a private-use character for parsing.
 */
final class YamlLineBreaks {

    private static final String BREAKS = "\u0085\u2028\u2029";
    private static final char FIRST_PRIVATE = '\uE000';
    private static final char LAST_PRIVATE = '\uF8FF';

    private final String standIns;

    private YamlLineBreaks(String standIns) {
        this.standIns = standIns;
    }

    /** Chooses stand-ins that do not occur in the text; empty if none are required. */
    static Optional<YamlLineBreaks> of(String text) {
        if (BREAKS.chars().noneMatch(character -> text.indexOf(character) >= 0)) {
            return Optional.empty();
        }
        StringBuilder free = new StringBuilder();
        for (char candidate = FIRST_PRIVATE;
                candidate <= LAST_PRIVATE && free.length() < BREAKS.length();
                candidate++) {
            if (text.indexOf(candidate) < 0) {
                free.append(candidate);
            }
        }
        return free.length() < BREAKS.length() ? Optional.empty() : Optional.of(new YamlLineBreaks(free.toString()));
    }

    String hide(String text) {
        return replace(text, BREAKS, standIns);
    }

    String restore(String text) {
        return replace(text, standIns, BREAKS);
    }

    private static String replace(String text, String these, String by) {
        String replaced = text;
        for (int i = 0; i < these.length(); i++) {
            replaced = replaced.replace(these.charAt(i), by.charAt(i));
        }
        return replaced;
    }
}
