package dev.stubwright.schema.format;

import dev.stubwright.Internal;
import java.util.List;

/** Strings that resemble a format but do not match it. */
@Internal
public final class FormatNearMisses {

    private FormatNearMisses() {}

    /** Candidates for strings that violate a format, the most similar first. The validator may accept some of them. */
    public static List<String> of(String format) {
        return switch (format) {
            case "date" -> List.of("2024-02-30", "2024-2-3", "24-02-03", "03.02.2024");
            case "date-time" ->
                List.of("2024-02-30T12:00:00Z", "2024-02-03T12:00:00", "2024-02-03 12:00:00Z", "2024-02-03");
            case "time" -> List.of("24:00:00Z", "12:60:00Z", "12:00:00", "noon");
            case "duration" -> List.of("P1Y2W", "PT", "P", "1D");
            case "email", "idn-email" -> List.of("user.example.com", "user@", "@example.com", "user@exa mple.com");
            case "idn-hostname" -> List.of("-host.example.com", "host_1.example.com", "-a-");
            case "hostname" -> List.of("-host.example.com", "host..example.com", "host_1.example.com");
            case "ipv4" -> List.of("192.0.2.256", "192.0.2", "192.0.2.1.1");
            case "ipv6" -> List.of("2001:db8::1::2", "2001:db8::zz", "12345::");
            case "uri", "iri" ->
                List.of("example.com/path", "https://example.com/a b", "//example.com/path", "\\\\host");
            case "uri-reference", "iri-reference" -> List.of("\\\\host\\share", "https://example.com/a b", "#a\\b");
            case "uri-template" -> List.of("https://example.com/{id", "https://example.com/{", "{a}}{");
            case "uuid" ->
                List.of(
                        "123e4567-e89b-42d3-a456-42661417400",
                        "123e4567-e89b-42d3-a456-42661417400g",
                        "123e4567e89b42d3a456426614174000");
            case "json-pointer" -> List.of("a/b", "/a~2", "/~");
            case "relative-json-pointer" -> List.of("-1/a", "/a", "01/a");
            case "regex" -> List.of("^(a", "[a-", "a**");
            case "byte", "base64url" -> List.of("YQ=", "a", "not base64!");
            default -> List.of("", "wrong", "not a " + format + "!");
        };
    }
}
