package dev.stubwright.maven;

import dev.stubwright.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A parameter that takes one of a few words. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> E parse(Class<E> type, String parameter, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        parameter + " is [" + text + "]",
                        "write one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Choice::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
