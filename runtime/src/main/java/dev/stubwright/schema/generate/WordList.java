package dev.stubwright.schema.generate;

import dev.stubwright.Internal;
import dev.stubwright.schema.json.CountRange;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Words, and numbers as a property's name lets one expect them. */
@Internal
public final class WordList {

    private static final List<String> WORDS = List.of(
            "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "indigo", "juniper", "kestrel",
            "lagoon", "meadow", "nectar", "orchid", "pebble", "quartz", "river", "sierra", "tundra", "umber", "violet",
            "willow", "zephyr");
    private static final Set<String> MOMENTS =
            Set.of("created", "updated", "lastupdated", "activated", "modified", "lastlogin", "timestamp");
    private static final String ID_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private WordList() {}

    static String word(SplittableRandom chance) {
        return pick(WORDS, chance);
    }

    /** A name for an entry of a map; each index has another. */
    public static String key(int index) {
        String word = WORDS.get(index % WORDS.size());
        return index < WORDS.size() ? word : word + index / WORDS.size();
    }

    /** A shorter word for the same, where there is one. */
    static String brief(ValueHint hint, SplittableRandom chance) {
        String lower = plain(hint.name());
        return lower.contains("country") ? hint.person().home().code() : word(chance);
    }

    static BigDecimal number(String name, boolean integer, SplittableRandom chance) {
        String lower = plain(name);
        if (lower.equals("age")) {
            return whole(18, 80, chance);
        }
        if (lower.endsWith("port")) {
            return whole(1024, 49_151, chance);
        }
        if (lower.endsWith("year")) {
            return whole(2020, 2026, chance);
        }
        if (isMoment(name) || lower.contains("timestamp")) {
            // In seconds, as most do, and in the same order as what is written out.
            return BigDecimal.valueOf(DateTimeText.of(name, chance).toEpochSecond(ZoneOffset.UTC));
        }
        if (lower.endsWith("latitude") || lower.equals("lat")) {
            return fraction(36, 60, integer, chance);
        }
        if (lower.endsWith("longitude") || lower.equals("lng") || lower.equals("lon")) {
            return fraction(1, 25, integer, chance);
        }
        if (lower.contains("price") || lower.contains("amount") || lower.contains("total") || lower.contains("cost")) {
            return fraction(1, 500, integer, chance);
        }
        if (isId(name)) {
            return whole(1000, 999_999, chance);
        }
        return integer ? whole(1, 100, chance) : fraction(1, 100, false, chance);
    }

    /** Whether a flag of this name is set more often than not. */
    static boolean isUsuallyTrue(String name) {
        String lower = plain(name);
        return lower.endsWith("enabled")
                || lower.endsWith("active")
                || lower.contains("verified")
                || lower.startsWith("allow");
    }

    static boolean isId(String name) {
        return name.equalsIgnoreCase("id") || name.endsWith("Id") || name.endsWith("_id") || name.endsWith("ID");
    }

    static boolean isMoment(String name) {
        return MOMENTS.contains(plain(name))
                || name.endsWith("At")
                || name.endsWith("_at")
                || name.endsWith("Date")
                || name.endsWith("_date");
    }

    static String id(SplittableRandom chance) {
        StringBuilder id = new StringBuilder("00");
        while (id.length() < 20) {
            id.append(ID_CHARACTERS.charAt(chance.nextInt(ID_CHARACTERS.length())));
        }
        return id.toString();
    }

    /** A text of letters made as long or as short as it must be. */
    static String fit(String text, CountRange length) {
        StringBuilder fitted = new StringBuilder(text);
        while (fitted.length() < length.least()) {
            fitted.append(text.isEmpty() ? "a" : text);
        }
        int wanted = Math.max(length.least(), Math.min(length.most(), text.length()));
        fitted.setLength(Math.min(fitted.length(), wanted));
        return fitted.toString();
    }

    private static BigDecimal whole(int least, int most, SplittableRandom chance) {
        return BigDecimal.valueOf(chance.nextInt(least, most + 1));
    }

    private static BigDecimal fraction(int least, int most, boolean integer, SplittableRandom chance) {
        return integer ? whole(least, most, chance) : BigDecimal.valueOf(chance.nextInt(least * 100, most * 100), 2);
    }

    /** In lower case, and without what parts its words. */
    static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    static String pick(List<String> list, SplittableRandom chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
