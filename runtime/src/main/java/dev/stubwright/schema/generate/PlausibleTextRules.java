package dev.stubwright.schema.generate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Chooses plausible texts by the names of properties. People, companies and places are invented or public; telephone
 * numbers, addresses and domains are reserved.
 */
final class PlausibleTextRules {

    private static final int MAX_CACHED = 10_000;

    private static final List<String> COMPANIES =
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
    private static final List<String> STATUSES = List.of("ACTIVE", "PENDING", "INACTIVE");

    /** The first rule that matches the name applies. */
    private static final List<Rule> RULES = List.of(
            person(name -> name.containsAny("email") || name.equalTo("login"), Person::email),
            person(name -> name.containsAny("firstname", "givenname"), Person::firstName),
            person(name -> name.containsAny("lastname", "familyname", "surname"), Person::lastName),
            person(
                    name -> name.containsAny("displayname", "fullname")
                            || name.endsWithAny("author")
                            || name.equalTo("owner"),
                    Person::fullName),
            person(name -> name.containsAny("username", "nickname"), Person::account),
            rule(
                    name -> name.containsAny("phone", "mobile") || name.equalTo("fax"),
                    random -> "+1-202-555-01" + random.nextInt(10) + random.nextInt(10)),
            rule(
                    name -> name.endsWithAny("url", "uri", "link", "website") || name.equalTo("href"),
                    random -> "https://example.com/" + PlausibleValues.word(random)),
            rule(name -> name.endsWithAny("uuid", "guid"), FormatGenerator::uuid),
            new Rule(
                    name -> PlausibleValues.isDateTime(name.original()),
                    name -> (person, random) -> FormatGenerator.dateTime(name, random)),
            rule(name -> PlausibleValues.isId(name.original()), PlausibleValues::id),
            rule(
                    name -> name.equalTo("ip") || name.endsWithAny("ipaddress"),
                    random -> "192.0.2." + (1 + random.nextInt(254))),
            address(name -> name.containsAny("countrycode"), PostalAddress::code),
            address(name -> name.containsAny("country"), PostalAddress::country),
            address(name -> name.endsWithAny("city", "locality") || name.equalTo("town"), PostalAddress::city),
            rule(name -> name.containsAny("street", "address"), random -> (1 + random.nextInt(99)) + " Harbour Street"),
            address(name -> name.containsAny("zip", "postal"), PostalAddress::postalCode),
            address(name -> name.containsAny("currency"), PostalAddress::currency),
            address(name -> name.containsAny("locale"), PostalAddress::locale),
            address(name -> name.containsAny("language"), PostalAddress::language),
            address(name -> name.containsAny("timezone") || name.equalTo("zoneinfo"), PostalAddress::timeZone),
            oneOf(name -> name.containsAny("company", "organi"), COMPANIES),
            oneOf(name -> name.containsAny("department", "division"), DEPARTMENTS),
            oneOf(name -> name.endsWithAny("status"), STATUSES),
            address(name -> name.equalTo("state") || name.endsWithAny("region", "province"), PostalAddress::region),
            oneOf(name -> name.endsWithAny("title", "subject"), TITLES),
            oneOf(
                    name -> name.containsAny("description", "summary", "comment", "message") || name.equalTo("note"),
                    SENTENCES),
            rule(
                    name -> name.containsAny("version"),
                    random -> (1 + random.nextInt(4)) + "." + random.nextInt(10) + "." + random.nextInt(10)),
            rule(
                    name -> name.endsWithAny("host", "hostname", "domain"),
                    random -> PlausibleValues.word(random) + ".example.com"),
            rule(name -> name.endsWithAny("name", "label"), PlausibleTextRules::title),
            rule(name -> true, PlausibleValues::word));

    // Names recur, and matching them with all rules is slow.
    private final Map<String, PlausibleText> byName = new ConcurrentHashMap<>();

    /**
     * A property's name.
     *
     * @param normalized the name in lower case, without separators
     */
    private record Name(String original, String normalized) {

        boolean equalTo(String other) {
            return normalized.equals(other);
        }

        boolean containsAny(String... parts) {
            for (String part : parts) {
                if (normalized.contains(part)) {
                    return true;
                }
            }
            return false;
        }

        boolean endsWithAny(String... parts) {
            for (String part : parts) {
                if (normalized.endsWith(part)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The texts for some names. */
    private record Rule(Predicate<Name> names, Function<String, PlausibleText> meaning) {}

    private static Rule rule(Predicate<Name> names, Function<SplittableRandom, String> text) {
        return new Rule(names, name -> (person, random) -> text.apply(random));
    }

    private static Rule person(Predicate<Name> names, Function<Person, String> text) {
        return new Rule(names, name -> (person, random) -> text.apply(person.get()));
    }

    private static Rule address(Predicate<Name> names, Function<PostalAddress, String> text) {
        return person(names, person -> text.apply(person.address()));
    }

    private static Rule oneOf(Predicate<Name> names, List<String> texts) {
        return rule(names, random -> PlausibleValues.pickFrom(texts, random));
    }

    PlausibleText of(String name) {
        PlausibleText meaning = byName.get(name);
        if (meaning == null) {
            meaning = find(new Name(name, PlausibleValues.normalized(name)));
            if (byName.size() < MAX_CACHED) {
                byName.put(name, meaning);
            }
        }
        return meaning;
    }

    private static PlausibleText find(Name name) {
        return RULES.stream()
                .filter(rule -> rule.names().test(name))
                .findFirst()
                .map(rule -> rule.meaning().apply(name.original()))
                .orElseThrow(); // the last rule matches all names
    }

    private static String title(SplittableRandom random) {
        String word = PlausibleValues.word(random);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " " + PlausibleValues.word(random);
    }
}
