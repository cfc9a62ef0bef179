package dev.stubwright.schema;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** An invented person, to whom all names and addresses of one object belong. */
record Person(String firstName, String lastName) {

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Amir", "Bruno", "Chidi", "Dana", "Elif", "Finn", "Grace", "Hana", "Ines", "Jonas", "Keiko", "Liam",
            "Mara", "Nadia", "Omar", "Priya", "Quinn", "Rosa", "Sven", "Tara", "Umar", "Vera", "Wen", "Yusuf", "Zoe");
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
            "Weber");

    static Person of(SplittableRandom chance) {
        return new Person(
                FIRST_NAMES.get(chance.nextInt(FIRST_NAMES.size())), LAST_NAMES.get(chance.nextInt(LAST_NAMES.size())));
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
