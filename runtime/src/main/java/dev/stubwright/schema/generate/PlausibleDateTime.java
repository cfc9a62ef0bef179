package dev.stubwright.schema.generate;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Dates and times that suit a property's name. */
final class PlausibleDateTime {

    private static final Pattern END = Pattern.compile("^end([A-Z_-]|s?$)|(E|_e|-e)nd(s|ed|ing)?(At|Date|Time|_|$)");

    private PlausibleDateTime() {}

    /** Creation and start are a year before other times, so that the times of one object are in order. */
    static LocalDateTime of(String name, SplittableRandom random) {
        String lower = name.toLowerCase(Locale.ROOT);
        int year = lower.contains("birth")
                ? 1960 + random.nextInt(40)
                : lower.contains("expir")
                                || lower.contains("until")
                                || END.matcher(name).find()
                        ? 2030
                        : lower.contains("creat") || lower.contains("start") ? 2024 : 2025;
        long second = random.nextLong(365L * 24 * 60 * 60);
        return LocalDateTime.of(year, 1, 1, 0, 0)
                .plusSeconds(second)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime();
    }
}
