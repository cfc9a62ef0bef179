package dev.stubwright.maven;

import dev.stubwright.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parses a parameter whose values are the constants of an enum, in lower case. */
final class EnumParameter {

    private EnumParameter() {}

    static <E extends Enum<E>> E parse(Class<E> type, String parameter, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        parameter + " must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(EnumParameter::word)
                                        .collect(Collectors.joining(", "))
                                + ", but was [" + text + "]",
                        ""));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
