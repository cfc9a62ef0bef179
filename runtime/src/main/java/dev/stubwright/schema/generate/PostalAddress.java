package dev.stubwright.schema.generate;

import java.util.List;
import java.util.SplittableRandom;

/** A place with the data of its country, so that all parts of one object match. */
record PostalAddress(
        String city,
        String region,
        String country,
        String code,
        String currency,
        String language,
        String timeZone,
        String postalCode) {

    private static final List<PostalAddress> ADDRESSES = List.of(
            new PostalAddress("Porto", "Norte", "Portugal", "PT", "EUR", "pt", "Europe/Lisbon", "4000-322"),
            new PostalAddress("Oslo", "Oslo", "Norway", "NO", "NOK", "no", "Europe/Oslo", "0155"),
            new PostalAddress("Lyon", "Auvergne-Rhône-Alpes", "France", "FR", "EUR", "fr", "Europe/Paris", "69002"),
            new PostalAddress("Graz", "Styria", "Austria", "AT", "EUR", "de", "Europe/Vienna", "8010"),
            new PostalAddress("Utrecht", "Utrecht", "Netherlands", "NL", "EUR", "nl", "Europe/Amsterdam", "3511 CE"),
            new PostalAddress("Turin", "Piedmont", "Italy", "IT", "EUR", "it", "Europe/Rome", "10121"),
            new PostalAddress("Aarhus", "Midtjylland", "Denmark", "DK", "DKK", "da", "Europe/Copenhagen", "8000"),
            new PostalAddress("Nagoya", "Aichi", "Japan", "JP", "JPY", "ja", "Asia/Tokyo", "460-0008"),
            new PostalAddress("Cork", "Munster", "Ireland", "IE", "EUR", "en", "Europe/Dublin", "T12 W8KP"),
            new PostalAddress("Austin", "Texas", "United States", "US", "USD", "en", "America/Chicago", "78701"),
            new PostalAddress("Halifax", "Nova Scotia", "Canada", "CA", "CAD", "en", "America/Halifax", "B3J 1S9"),
            new PostalAddress("Leeds", "Yorkshire", "United Kingdom", "GB", "GBP", "en", "Europe/London", "LS1 4AP"),
            new PostalAddress(
                    "Adelaide", "South Australia", "Australia", "AU", "AUD", "en", "Australia/Adelaide", "5000"));

    static PostalAddress of(SplittableRandom random) {
        return ADDRESSES.get(random.nextInt(ADDRESSES.size()));
    }

    /** {@code pt_PT}. */
    String locale() {
        return language + "_" + code;
    }
}
