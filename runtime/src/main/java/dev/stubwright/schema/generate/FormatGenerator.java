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

/** Generates strings of the formats of OpenAPI and JSON Schema, with reserved domains and addresses (RFC 2606, 5737, 3849). */
final class FormatGenerator {

    private static final Set<String> NOT_ASSERTED =
            Set.of("url", "binary", "password", "char", "http-date", "base64url");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,60}[A-Za-z0-9])?");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:");

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private FormatGenerator() {}

    static boolean isKnown(String format) {
        return FormatChecks.isAsserted(format) || NOT_ASSERTED.contains(format);
    }

    /** Strings of a format that contain a text; empty if the format has no place for such a text. */
    static List<String> containing(String format, String text) {
        if (!LABEL.matcher(text).matches()) {
            boolean absolute = isUri(format) && SCHEME.matcher(text).lookingAt();
            return absolute ? List.of(text, text + "example", text + "example.com/") : List.of();
        }
        return switch (format) {
            case "email", "idn-email" -> List.of(text + "@example.com", text + "@a.test", "a@" + text + ".test");
            case "hostname", "idn-hostname" -> List.of(text, text + ".example.com", "www." + text + ".example");
            case "uri", "url", "iri" ->
                List.of("https://example.com/" + text, text + "://example.com/", text + ":example", "urn:" + text);
            case "uri-reference", "iri-reference", "uri-template" -> List.of(text, "/" + text);
            case "json-pointer" -> List.of("/" + text);
            case "relative-json-pointer" -> List.of("0/" + text, text);
            case "regex" -> List.of(text);
            default -> List.of();
        };
    }

    private static boolean isUri(String format) {
        return format.startsWith("uri") || format.startsWith("iri") || format.equals("url");
    }

    static String generate(
            String format, PropertyContext hint, StringConstraints constraints, SplittableRandom random) {
        int shortest = constraints.length().least();
        int longest = constraints.length().most();
        return switch (format) {
            case "date-time" -> dateTime(hint.name(), random);
            case "http-date" -> HTTP_DATE.format(PlausibleDateTime.of(hint.name(), random));
            case "date" -> DateTimeFormatter.ISO_LOCAL_DATE.format(PlausibleDateTime.of(hint.name(), random));
            case "time" ->
                DATE_TIME.format(PlausibleDateTime.of(hint.name(), random)).substring(11);
            case "duration" -> "P" + (1 + random.nextInt(30)) + "D";
            case "email", "idn-email" -> email(hint, shortest, longest, random);
            case "hostname", "idn-hostname" -> hostname(shortest, longest, random);
            case "ipv4" -> "192.0.2." + (shortest > 9 ? 100 + random.nextInt(155) : 1 + random.nextInt(254));
            case "ipv6" -> ipv6(shortest, longest, random);
            case "uri", "url", "iri" ->
                fitted("https://example.com/" + PlausibleValues.word(random), shortest, longest);
            case "uri-reference", "iri-reference" -> fitted("/" + PlausibleValues.word(random), shortest, longest);
            case "uri-template" -> fitted("/" + PlausibleValues.word(random) + "/{id}", shortest, longest);
            case "json-pointer" -> fitted("/" + PlausibleValues.word(random), shortest, longest);
            case "relative-json-pointer" -> fitted("0/" + PlausibleValues.word(random), shortest, longest);
            case "regex" -> "^[a-z]+$";
            case "uuid" -> uuid(random);
            case "byte", "base64url" -> base64(shortest, longest, random);
            case "password" -> fitted("S3cret-" + PlausibleValues.word(random), shortest, longest);
            case "char" -> String.valueOf((char) ('a' + random.nextInt(26)));
            default -> PlausibleValues.fitLength(PlausibleValues.word(random), constraints.length());
        };
    }

    static String dateTime(String name, SplittableRandom random) {
        return DATE_TIME.format(PlausibleDateTime.of(name, random));
    }

    private static String email(PropertyContext hint, int shortest, int longest, SplittableRandom random) {
        String address = hint.person().email();
        if (address.length() > longest) {
            address = (char) ('a' + random.nextInt(26)) + "@example.org";
        }
        if (address.length() > longest) {
            // The reserved top-level domain .test allows shorter names than example.org (RFC 2606, 2).
            address = (char) ('a' + random.nextInt(26)) + "@a.test";
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

    private static String hostname(int shortest, int longest, SplittableRandom random) {
        String host = PlausibleValues.word(random) + ".example.com";
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

    private static String ipv6(int shortest, int longest, SplittableRandom random) {
        String last = Integer.toHexString(0x1000 + random.nextInt(0xefff));
        if (longest < 14) {
            // Shorter than any address of the documentation prefix 2001:db8::/32 (RFC 3849).
            return longest < 10 ? "::1" : "2001:db8::";
        }
        StringBuilder groups = new StringBuilder("2001:db8:");
        for (int i = 2; i < 7 && groups.length() + 6 <= longest && groups.length() + 5 < shortest; i++) {
            groups.append("0a0").append(i).append(':');
        }
        return groups.length() > 33 ? groups + last : groups + ":" + last;
    }

    static String uuid(SplittableRandom random) {
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static String base64(int shortest, int longest, SplittableRandom random) {
        int groups = Math.max((shortest + 3) / 4, Math.min(longest / 4, 4));
        String text =
                PlausibleValues.word(random) + " " + PlausibleValues.word(random) + " " + PlausibleValues.word(random);
        byte[] bytes = text.repeat(1 + groups * 3 / text.length()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, groups * 3));
    }

    private static String fitted(String text, int shortest, int longest) {
        String fitted = text.length() > longest ? text.substring(0, Math.max(shortest, longest)) : text;
        return fitted.length() < shortest ? fitted + "x".repeat(shortest - fitted.length()) : fitted;
    }
}
