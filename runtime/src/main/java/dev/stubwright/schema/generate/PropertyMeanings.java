package dev.stubwright.schema.generate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What texts mean by the names of their properties. People, firms and places are invented or public; numbers and domains
 * reserved.
 */
final class PropertyMeanings {

    private static final int MOST_REMEMBERED = 10_000;

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

    /** In order: the first whose names fit counts. */
    private static final List<Rule> RULES = List.of(
            person(name -> name.has("email") || name.is("login"), Person::email),
            person(name -> name.has("firstname", "givenname"), Person::firstName),
            person(name -> name.has("lastname", "familyname", "surname"), Person::lastName),
            person(
                    name -> name.has("displayname", "fullname") || name.ends("author") || name.is("owner"),
                    Person::fullName),
            person(name -> name.has("username", "nickname"), Person::account),
            rule(
                    name -> name.has("phone", "mobile") || name.is("fax"),
                    chance -> "+1-202-555-01" + chance.nextInt(10) + chance.nextInt(10)),
            rule(
                    name -> name.ends("url", "uri", "link", "website") || name.is("href"),
                    chance -> "https://example.com/" + WordList.word(chance)),
            rule(name -> name.ends("uuid", "guid"), FormatGenerator::uuid),
            new Rule(
                    name -> WordList.isMoment(name.written()),
                    name -> (somebody, chance) -> FormatGenerator.dateTime(name, chance)),
            rule(name -> WordList.isId(name.written()), WordList::id),
            rule(name -> name.is("ip") || name.ends("ipaddress"), chance -> "192.0.2." + (1 + chance.nextInt(254))),
            home(name -> name.has("countrycode"), PostalAddress::code),
            home(name -> name.has("country"), PostalAddress::country),
            home(name -> name.ends("city", "locality") || name.is("town"), PostalAddress::city),
            rule(name -> name.has("street", "address"), chance -> (1 + chance.nextInt(99)) + " Harbour Street"),
            home(name -> name.has("zip", "postal"), PostalAddress::postalCode),
            home(name -> name.has("currency"), PostalAddress::currency),
            home(name -> name.has("locale"), PostalAddress::locale),
            home(name -> name.has("language"), PostalAddress::language),
            home(name -> name.has("timezone") || name.is("zoneinfo"), PostalAddress::timeZone),
            one(name -> name.has("company", "organi"), FIRMS),
            one(name -> name.has("department", "division"), DEPARTMENTS),
            one(name -> name.ends("status"), STATES),
            home(name -> name.is("state") || name.ends("region", "province"), PostalAddress::region),
            one(name -> name.ends("title", "subject"), TITLES),
            one(name -> name.has("description", "summary", "comment", "message") || name.is("note"), SENTENCES),
            rule(
                    name -> name.has("version"),
                    chance -> (1 + chance.nextInt(4)) + "." + chance.nextInt(10) + "." + chance.nextInt(10)),
            rule(name -> name.ends("host", "hostname", "domain"), chance -> WordList.word(chance) + ".example.com"),
            rule(name -> name.ends("name", "label"), PropertyMeanings::title),
            rule(name -> true, WordList::word));

    /** Names come again and again, and the rules are many. */
    private final Map<String, PropertyMeaning> known = new ConcurrentHashMap<>();

    /**
     * A property's name.
     *
     * @param plain in lower case, and without what parts its words
     */
    private record Name(String written, String plain) {

        boolean is(String other) {
            return plain.equals(other);
        }

        boolean has(String... parts) {
            for (String part : parts) {
                if (plain.contains(part)) {
                    return true;
                }
            }
            return false;
        }

        boolean ends(String... parts) {
            for (String part : parts) {
                if (plain.endsWith(part)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What texts of some names are; the written name says more of some. */
    private record Rule(Predicate<Name> names, Function<String, PropertyMeaning> meaning) {}

    private static Rule rule(Predicate<Name> names, Function<SplittableRandom, String> text) {
        return new Rule(names, name -> (somebody, chance) -> text.apply(chance));
    }

    private static Rule person(Predicate<Name> names, Function<Person, String> text) {
        return new Rule(names, name -> (somebody, chance) -> text.apply(somebody.get()));
    }

    private static Rule home(Predicate<Name> names, Function<PostalAddress, String> text) {
        return person(names, person -> text.apply(person.home()));
    }

    private static Rule one(Predicate<Name> names, List<String> texts) {
        return rule(names, chance -> WordList.pick(texts, chance));
    }

    PropertyMeaning of(String name) {
        PropertyMeaning meaning = known.get(name);
        if (meaning == null) {
            meaning = find(new Name(name, WordList.plain(name)));
            if (known.size() < MOST_REMEMBERED) {
                known.put(name, meaning);
            }
        }
        return meaning;
    }

    private static PropertyMeaning find(Name name) {
        return RULES.stream()
                .filter(rule -> rule.names().test(name))
                .findFirst()
                .map(rule -> rule.meaning().apply(name.written()))
                .orElseThrow(); // the last rule is for all names
    }

    private static String title(SplittableRandom chance) {
        String word = WordList.word(chance);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " " + WordList.word(chance);
    }
}
