package dev.stubwright.schema.generate;

import dev.stubwright.schema.constraint.StringConstraints;
import dev.stubwright.schema.format.FormatChecks;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes strings of the formats of OpenAPI and JSON Schema. Domains and addresses are reserved ones (RFC 2606, 5737, 3849). */
final class FormatGenerator {

    private static final Set<String> NOT_ASSERTED =
            Set.of("url", "binary", "password", "char", "http-date", "base64url");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,60}[A-Za-z0-9])?");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:");

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private FormatGenerator() {}

    static boolean knows(String format) {
        return FormatChecks.isAsserted(format) || NOT_ASSERTED.contains(format);
    }

    /** Texts of a format around a part that is of letters, digits and the like; empty where there is no room for one. */
    static List<String> around(String format, String part) {
        if (!PART.matcher(part).matches()) {
            boolean absolute = isUri(format) && SCHEME.matcher(part).lookingAt();
            return absolute ? List.of(part, part + "example", part + "example.com/") : List.of();
        }
        return switch (format) {
            case "email", "idn-email" -> List.of(part + "@example.com", part + "@a.test", "a@" + part + ".test");
            case "hostname", "idn-hostname" -> List.of(part, part + ".example.com", "www." + part + ".example");
            case "uri", "url", "iri" ->
                List.of("https://example.com/" + part, part + "://example.com/", part + ":example", "urn:" + part);
            case "uri-reference", "iri-reference", "uri-template" -> List.of(part, "/" + part);
            case "json-pointer" -> List.of("/" + part);
            case "relative-json-pointer" -> List.of("0/" + part, part);
            case "regex" -> List.of(part);
            default -> List.of();
        };
    }

    private static boolean isUri(String format) {
        return format.startsWith("uri") || format.startsWith("iri") || format.equals("url");
    }

    static String make(String format, ValueHint hint, StringConstraints asked, SplittableRandom chance) {
        int shortest = asked.length().least();
        int longest = asked.length().most();
        return switch (format) {
            case "date-time" -> dateTime(hint.name(), chance);
            case "http-date" -> HTTP_DATE.format(DateTimeText.of(hint.name(), chance));
            case "date" -> DateTimeFormatter.ISO_LOCAL_DATE.format(DateTimeText.of(hint.name(), chance));
            case "time" ->
                DATE_TIME.format(DateTimeText.of(hint.name(), chance)).substring(11);
            case "duration" -> "P" + (1 + chance.nextInt(30)) + "D";
            case "email", "idn-email" -> email(hint, shortest, longest, chance);
            case "hostname", "idn-hostname" -> hostname(shortest, longest, chance);
            case "ipv4" -> "192.0.2." + (shortest > 9 ? 100 + chance.nextInt(155) : 1 + chance.nextInt(254));
            case "ipv6" -> ipv6(shortest, longest, chance);
            case "uri", "url", "iri" -> longer("https://example.com/" + WordList.word(chance), shortest, longest);
            case "uri-reference", "iri-reference" -> longer("/" + WordList.word(chance), shortest, longest);
            case "uri-template" -> longer("/" + WordList.word(chance) + "/{id}", shortest, longest);
            case "json-pointer" -> longer("/" + WordList.word(chance), shortest, longest);
            case "relative-json-pointer" -> longer("0/" + WordList.word(chance), shortest, longest);
            case "regex" -> "^[a-z]+$";
            case "uuid" -> uuid(chance);
            case "byte", "base64url" -> base64(shortest, longest, chance);
            case "password" -> longer("S3cret-" + WordList.word(chance), shortest, longest);
            case "char" -> String.valueOf((char) ('a' + chance.nextInt(26)));
            default -> WordList.fit(WordList.word(chance), asked.length());
        };
    }

    static String dateTime(String name, SplittableRandom chance) {
        return DATE_TIME.format(DateTimeText.of(name, chance));
    }

    private static String email(ValueHint hint, int shortest, int longest, SplittableRandom chance) {
        String address = hint.person().email();
        if (address.length() > longest) {
            address = (char) ('a' + chance.nextInt(26)) + "@example.org";
        }
        if (address.length() > longest) {
            // Shorter than any reserved domain with a dot: a reserved top level alone (RFC 2606, 2).
            address = (char) ('a' + chance.nextInt(26)) + "@a.test";
        }
        int at = address.indexOf('@');
        int missing = shortest - address.length();
        return missing <= 0
                ? address
                : address.substring(0, at) + fill(missing, Math.max(0, 64 - at)) + address.substring(at);
    }

    private static String fill(int missing, int room) {
        return "x".repeat(Math.min(missing, room));
    }

    private static String hostname(int shortest, int longest, SplittableRandom chance) {
        String host = WordList.word(chance) + ".example.com";
        if (host.length() > longest) {
            host = longest >= 11 ? "example.com" : "a.test";
        }
        StringBuilder labels = new StringBuilder(host);
        while (labels.length() < shortest) {
            int missing = shortest - labels.length();
            int letters = Math.max(1, Math.min(60, missing - 1));
            labels.insert(0, "h".repeat(letters) + ".");
        }
        return labels.toString();
    }

    private static String ipv6(int shortest, int longest, SplittableRandom chance) {
        String last = Integer.toHexString(0x1000 + chance.nextInt(0xefff));
        if (longest < 14) {
            // The documentation's own net is too long for so few characters; this is the machine itself.
            return longest < 10 ? "::1" : "2001:db8::";
        }
        StringBuilder groups = new StringBuilder("2001:db8:");
        for (int i = 2; i < 7 && groups.length() + 6 <= longest && groups.length() + 5 < shortest; i++) {
            groups.append("0a0").append(i).append(':');
        }
        return groups.length() > 33 ? groups + last : groups + ":" + last;
    }

    static String uuid(SplittableRandom chance) {
        long high = (chance.nextLong() & ~0xf000L) | 0x4000L;
        long low = (chance.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static String base64(int shortest, int longest, SplittableRandom chance) {
        int groups = Math.max((shortest + 3) / 4, Math.min(longest / 4, 4));
        String text = WordList.word(chance) + " " + WordList.word(chance) + " " + WordList.word(chance);
        byte[] bytes = text.repeat(1 + groups * 3 / text.length()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, groups * 3));
    }

    private static String longer(String text, int shortest, int longest) {
        String fitted = text.length() > longest ? text.substring(0, Math.max(shortest, longest)) : text;
        return fitted.length() < shortest ? fitted + "x".repeat(shortest - fitted.length()) : fitted;
    }
}
