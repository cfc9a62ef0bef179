package dev.stubwright.schema.generate;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An invented person, so that all names and addresses of one object match. The names are listed here since datafaker 2.5
 * needs half a second and 10 MB for its first name, a large part of a mock's start-up, and its mail addresses, domains and
 * telephone numbers may be real.
 */
record Person(String firstName, String lastName, PostalAddress address) {

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Amir", "Bruno", "Chidi", "Dana", "Elif", "Finn", "Grace", "Hana", "Ines", "Jonas", "Keiko", "Liam",
            "Mara", "Nadia", "Omar", "Priya", "Quinn", "Rosa", "Sven", "Tara", "Umar", "Vera", "Wen", "Yusuf", "Zoe",
            "Aisha", "Bram", "Carmen", "Diego", "Esther", "Farid", "Greta", "Hugo", "Ivan", "Jana", "Kofi", "Lucia",
            "Mateo", "Noor", "Olga", "Pavel", "Ravi", "Selma", "Tomas", "Ulla", "Viktor", "Yara", "Anders", "Beatriz");
    private static final List<String> LAST_NAMES = List.of(
            "Almeida",
            "Bergman",
            "Costa",
            "Dubois",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Hughes",
            "Ito",
            "Jensen",
            "Kovacs",
            "Lindqvist",
            "Moreau",
            "Novak",
            "Okafor",
            "Petrov",
            "Quist",
            "Rossi",
            "Sato",
            "Tanaka",
            "Varga",
            "Weber",
            "Andersson",
            "Bianchi",
            "Castro",
            "Dahl",
            "Farah",
            "Gruber",
            "Haddad",
            "Iyer",
            "Khan",
            "Larsen",
            "Mensah",
            "Nakamura",
            "Oliveira",
            "Patel",
            "Romero",
            "Schmid",
            "Torres",
            "Vogel");

    static Person of(SplittableRandom random) {
        return new Person(
                FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())),
                LAST_NAMES.get(random.nextInt(LAST_NAMES.size())),
                PostalAddress.of(random));
    }

    String fullName() {
        return firstName + " " + lastName;
    }

    /** {@code ada.almeida}. */
    String account() {
        return (firstName + "." + lastName).toLowerCase(Locale.ROOT);
    }

    String email() {
        return account() + "@example.com";
    }
}
