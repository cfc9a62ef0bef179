package dev.stubwright.schema;

import java.util.List;
import java.util.SplittableRandom;

/** Where someone lives: a town with all that goes with its country, so that what one object says of it fits together. */
record Home(
        String city,
        String region,
        String country,
        String code,
        String currency,
        String language,
        String timeZone,
        String postalCode) {

    private static final List<Home> HOMES = List.of(
            new Home("Porto", "Norte", "Portugal", "PT", "EUR", "pt", "Europe/Lisbon", "4000-322"),
            new Home("Oslo", "Oslo", "Norway", "NO", "NOK", "no", "Europe/Oslo", "0155"),
            new Home("Lyon", "Auvergne-Rhône-Alpes", "France", "FR", "EUR", "fr", "Europe/Paris", "69002"),
            new Home("Graz", "Styria", "Austria", "AT", "EUR", "de", "Europe/Vienna", "8010"),
            new Home("Utrecht", "Utrecht", "Netherlands", "NL", "EUR", "nl", "Europe/Amsterdam", "3511 CE"),
            new Home("Turin", "Piedmont", "Italy", "IT", "EUR", "it", "Europe/Rome", "10121"),
            new Home("Aarhus", "Midtjylland", "Denmark", "DK", "DKK", "da", "Europe/Copenhagen", "8000"),
            new Home("Nagoya", "Aichi", "Japan", "JP", "JPY", "ja", "Asia/Tokyo", "460-0008"),
            new Home("Cork", "Munster", "Ireland", "IE", "EUR", "en", "Europe/Dublin", "T12 W8KP"),
            new Home("Austin", "Texas", "United States", "US", "USD", "en", "America/Chicago", "78701"),
            new Home("Halifax", "Nova Scotia", "Canada", "CA", "CAD", "en", "America/Halifax", "B3J 1S9"),
            new Home("Leeds", "Yorkshire", "United Kingdom", "GB", "GBP", "en", "Europe/London", "LS1 4AP"),
            new Home("Adelaide", "South Australia", "Australia", "AU", "AUD", "en", "Australia/Adelaide", "5000"));

    static Home of(SplittableRandom chance) {
        return HOMES.get(chance.nextInt(HOMES.size()));
    }

    /** {@code pt_PT}. */
    String locale() {
        return language + "_" + code;
    }
}
