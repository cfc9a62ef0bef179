package dev.stubwright.schema.generate;

import dev.stubwright.Internal;
import dev.stubwright.schema.json.CountRange;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Plausible words and numbers for the names of properties. */
@Internal
public final class PlausibleValues {

    private static final List<String> WORDS = List.of(
            "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "indigo", "juniper", "kestrel",
            "lagoon", "meadow", "nectar", "orchid", "pebble", "quartz", "river", "sierra", "tundra", "umber", "violet",
            "willow", "zephyr");
    private static final Set<String> DATE_TIMES =
            Set.of("created", "updated", "lastupdated", "activated", "modified", "lastlogin", "timestamp");
    private static final String ID_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private PlausibleValues() {}

    static String word(SplittableRandom random) {
        return pickFrom(WORDS, random);
    }

    /** A name for an entry of a map; different for each index. */
    public static String propertyName(int index) {
        String word = WORDS.get(index % WORDS.size());
        return index < WORDS.size() ? word : word + index / WORDS.size();
    }

    /** A short text: a country code or a word. */
    static String shortText(PropertyContext hint, SplittableRandom random) {
        String lower = normalized(hint.name());
        return lower.contains("country") ? hint.person().address().code() : word(random);
    }

    static BigDecimal number(String name, boolean integer, SplittableRandom random) {
        String lower = normalized(name);
        if (lower.equals("age")) {
            return whole(18, 80, random);
        }
        if (lower.endsWith("port")) {
            return whole(1024, 49_151, random);
        }
        if (lower.endsWith("year")) {
            return whole(2020, 2026, random);
        }
        if (isDateTime(name) || lower.contains("timestamp")) {
            // Seconds since 1970, in the same order as dates that are texts.
            return BigDecimal.valueOf(PlausibleDateTime.of(name, random).toEpochSecond(ZoneOffset.UTC));
        }
        if (lower.endsWith("latitude") || lower.equals("lat")) {
            return fraction(36, 60, integer, random);
        }
        if (lower.endsWith("longitude") || lower.equals("lng") || lower.equals("lon")) {
            return fraction(1, 25, integer, random);
        }
        if (lower.contains("price") || lower.contains("amount") || lower.contains("total") || lower.contains("cost")) {
            return fraction(1, 500, integer, random);
        }
        if (isId(name)) {
            return whole(1000, 999_999, random);
        }
        return integer ? whole(1, 100, random) : fraction(1, 100, false, random);
    }

    /** Whether a boolean of this name is usually true. */
    static boolean isUsuallyTrue(String name) {
        String lower = normalized(name);
        return lower.endsWith("enabled")
                || lower.endsWith("active")
                || lower.contains("verified")
                || lower.startsWith("allow");
    }

    static boolean isId(String name) {
        return name.equalsIgnoreCase("id") || name.endsWith("Id") || name.endsWith("_id") || name.endsWith("ID");
    }

    static boolean isDateTime(String name) {
        return DATE_TIMES.contains(normalized(name))
                || name.endsWith("At")
                || name.endsWith("_at")
                || name.endsWith("Date")
                || name.endsWith("_date");
    }

    static String id(SplittableRandom random) {
        StringBuilder id = new StringBuilder("00");
        while (id.length() < 20) {
            id.append(ID_CHARACTERS.charAt(random.nextInt(ID_CHARACTERS.length())));
        }
        return id.toString();
    }

    /** A text that is repeated or cut to an allowed length. */
    static String fitLength(String text, CountRange length) {
        StringBuilder fitted = new StringBuilder(text);
        while (fitted.length() < length.least()) {
            fitted.append(text.isEmpty() ? "a" : text);
        }
        int wanted = Math.max(length.least(), Math.min(length.most(), text.length()));
        fitted.setLength(Math.min(fitted.length(), wanted));
        return fitted.toString();
    }

    private static BigDecimal whole(int least, int most, SplittableRandom random) {
        return BigDecimal.valueOf(random.nextInt(least, most + 1));
    }

    private static BigDecimal fraction(int least, int most, boolean integer, SplittableRandom random) {
        return integer ? whole(least, most, random) : BigDecimal.valueOf(random.nextInt(least * 100, most * 100), 2);
    }

    /** The name in lower case, without separators. */
    static String normalized(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    static String pickFrom(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
