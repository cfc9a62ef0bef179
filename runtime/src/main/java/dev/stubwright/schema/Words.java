package dev.stubwright.schema;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What a property's name lets one expect. People, firms and places are invented or public; numbers and domains reserved. */
final class Words {

    private static final List<String> FIRMS =
            List.of("Northwind Foods", "Harbour Analytics", "Blue Fern Studio", "Quartz Logistics", "Maple Software");
    private static final List<String> DEPARTMENTS = List.of("Engineering", "Finance", "Support", "Sales", "Design");
    private static final List<String> TITLES =
            List.of("Quarterly review", "Welcome pack", "Travel policy", "Release plan", "Team handbook");
    private static final List<String> SENTENCES = List.of(
            "Set up for the spring release.",
            "Used by the support team.",
            "Kept for reference.",
            "Replaces the earlier version.",
            "Reviewed once a quarter.");
    private static final List<String> STATES = List.of("ACTIVE", "PENDING", "INACTIVE");
    private static final List<String> WORDS = List.of(
            "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "indigo", "juniper", "kestrel",
            "lagoon", "meadow", "nectar", "orchid", "pebble", "quartz", "river", "sierra", "tundra", "umber", "violet",
            "willow", "zephyr");
    private static final String ID_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private Words() {}

    static String word(SplittableRandom chance) {
        return pick(WORDS, chance);
    }

    /** A name for an entry of a map; each index has another. */
    static String key(int index) {
        String word = WORDS.get(index % WORDS.size());
        return index < WORDS.size() ? word : word + index / WORDS.size();
    }

    static String text(Hint hint, SplittableRandom chance) {
        String name = hint.name();
        String lower = plain(name);
        Person person = hint.person();
        if (lower.contains("email") || lower.equals("login")) {
            return person.email();
        }
        if (lower.contains("firstname") || lower.contains("givenname")) {
            return person.firstName();
        }
        if (lower.contains("lastname") || lower.contains("familyname") || lower.contains("surname")) {
            return person.lastName();
        }
        if (lower.contains("displayname")
                || lower.contains("fullname")
                || lower.endsWith("author")
                || lower.equals("owner")) {
            return person.fullName();
        }
        if (lower.contains("username") || lower.contains("nickname")) {
            return person.account();
        }
        if (lower.contains("phone") || lower.contains("mobile") || lower.equals("fax")) {
            return "+1-202-555-01" + chance.nextInt(10) + chance.nextInt(10);
        }
        if (lower.endsWith("url")
                || lower.endsWith("uri")
                || lower.equals("href")
                || lower.endsWith("link")
                || lower.endsWith("website")) {
            return "https://example.com/" + word(chance);
        }
        if (lower.endsWith("uuid") || lower.endsWith("guid")) {
            return FormatMaker.make("uuid", hint, new StringDemand(), chance);
        }
        if (isMoment(name, lower)) {
            return FormatMaker.make("date-time", hint, new StringDemand(), chance);
        }
        if (isId(name)) {
            return id(chance);
        }
        return rest(lower, person, chance);
    }

    /** A shorter word for the same, where there is one. */
    static String brief(Hint hint, SplittableRandom chance) {
        String lower = plain(hint.name());
        return lower.contains("country") ? hint.person().home().code() : word(chance);
    }

    private static String rest(String lower, Person person, SplittableRandom chance) {
        if (lower.equals("ip") || lower.endsWith("ipaddress")) {
            return "192.0.2." + (1 + chance.nextInt(254));
        }
        Home home = person.home();
        if (lower.contains("countrycode")) {
            return home.code();
        }
        if (lower.contains("country")) {
            return home.country();
        }
        if (lower.endsWith("city") || lower.equals("town") || lower.endsWith("locality")) {
            return home.city();
        }
        if (lower.contains("street") || lower.contains("address")) {
            return (1 + chance.nextInt(99)) + " Harbour Street";
        }
        if (lower.contains("zip") || lower.contains("postal")) {
            return home.postalCode();
        }
        if (lower.contains("currency")) {
            return home.currency();
        }
        if (lower.contains("locale")) {
            return home.locale();
        }
        if (lower.contains("language")) {
            return home.language();
        }
        if (lower.contains("timezone") || lower.equals("zoneinfo")) {
            return home.timeZone();
        }
        if (lower.contains("company") || lower.contains("organi")) {
            return pick(FIRMS, chance);
        }
        if (lower.contains("department") || lower.contains("division")) {
            return pick(DEPARTMENTS, chance);
        }
        if (lower.endsWith("status")) {
            return pick(STATES, chance);
        }
        if (lower.equals("state") || lower.endsWith("region") || lower.endsWith("province")) {
            return home.region();
        }
        if (lower.endsWith("title") || lower.endsWith("subject")) {
            return pick(TITLES, chance);
        }
        if (lower.contains("description")
                || lower.contains("summary")
                || lower.contains("comment")
                || lower.contains("message")
                || lower.equals("note")) {
            return pick(SENTENCES, chance);
        }
        if (lower.contains("version")) {
            return (1 + chance.nextInt(4)) + "." + chance.nextInt(10) + "." + chance.nextInt(10);
        }
        if (lower.endsWith("host") || lower.endsWith("hostname") || lower.endsWith("domain")) {
            return word(chance) + ".example.com";
        }
        if (lower.endsWith("name") || lower.endsWith("label")) {
            String word = word(chance);
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " " + word(chance);
        }
        return word(chance);
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
        if (isMoment(name, lower) || lower.contains("timestamp")) {
            // In seconds, as most do, and in the same order as what is written out.
            return BigDecimal.valueOf(FormatMaker.moment(name, chance).toEpochSecond(ZoneOffset.UTC));
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

    private static boolean isId(String name) {
        return name.equalsIgnoreCase("id") || name.endsWith("Id") || name.endsWith("_id") || name.endsWith("ID");
    }

    private static boolean isMoment(String name, String lower) {
        return List.of("created", "updated", "lastupdated", "activated", "modified", "lastlogin", "timestamp")
                        .contains(lower)
                || name.endsWith("At")
                || name.endsWith("_at")
                || name.endsWith("Date")
                || name.endsWith("_date");
    }

    private static String id(SplittableRandom chance) {
        StringBuilder id = new StringBuilder("00");
        while (id.length() < 20) {
            id.append(ID_CHARACTERS.charAt(chance.nextInt(ID_CHARACTERS.length())));
        }
        return id.toString();
    }

    private static BigDecimal whole(int least, int most, SplittableRandom chance) {
        return BigDecimal.valueOf(chance.nextInt(least, most + 1));
    }

    private static BigDecimal fraction(int least, int most, boolean integer, SplittableRandom chance) {
        return integer ? whole(least, most, chance) : BigDecimal.valueOf(chance.nextInt(least * 100, most * 100), 2);
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String pick(List<String> list, SplittableRandom chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
