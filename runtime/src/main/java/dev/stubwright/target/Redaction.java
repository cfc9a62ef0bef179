package dev.stubwright.target;

import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Removes a secret from what a server returns: some servers echo the request with its headers. */
final class Redaction {

    private static final String STARS = "***";

    /** A shorter piece of base64 may be part of anything. */
    private static final int SHORTEST_PIECE = 8;

    private final @Nullable Pattern forms;

    private Redaction(@Nullable Pattern forms) {
        this.forms = forms;
    }

    static Redaction none() {
        return new Redaction(null);
    }

    /**
     * Matches the secret as it is, and as it looks in a URL, in JSON, in HTML, and in base64: alone, as HTTP's basic
     * scheme sends it, or within something longer. Of a pair {@code name:password} the password is matched, too.
     */
    static Redaction of(String secret) {
        List<String> forms = new ArrayList<>();
        forms.add(escapedForms(secret));
        String password = secret.substring(secret.indexOf(':') + 1);
        if (password.length() >= SHORTEST_PIECE) {
            forms.add(escapedForms(password));
        }
        for (String whole : List.of(secret + ":", secret)) {
            forms.add(anyAlphabet(base64(whole)) + "={0,2}");
        }
        for (int offset = 0; offset < 3; offset++) {
            String piece = piece(secret, offset);
            if (piece.length() >= SHORTEST_PIECE) {
                forms.add(anyAlphabet(piece));
            }
        }
        return new Redaction(Pattern.compile(String.join("|", forms)));
    }

    /** Each character may be escaped on its own: encoders differ in which characters they escape. */
    private static String escapedForms(String secret) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < secret.length(); i++) {
            char c = secret.charAt(i);
            String hex = String.format(Locale.ROOT, "%02x", (int) c);
            pattern.append("(?:")
                    .append("\\\\?")
                    .append(Pattern.quote(String.valueOf(c)))
                    .append("|(?i:%(?:25)?")
                    .append(hex)
                    .append("|\\\\u00")
                    .append(hex)
                    .append("|&#x0?")
                    .append(hex)
                    .append(";|&#0?")
                    .append((int) c)
                    .append(";)");
            String other =
                    switch (c) {
                        case ' ' -> "\\+";
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        case '\'' -> "&apos;";
                        default -> "";
                    };
            pattern.append(other.isEmpty() ? "" : "|" + other).append(')');
        }
        return pattern.toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The part of the base64 text that depends only on the secret, if {@code offset} other bytes come before it. */
    private static String piece(String secret, int offset) {
        String encoded = base64("x".repeat(offset) + secret);
        int before = offset == 0 ? 0 : offset + 1;
        int after = (offset + secret.length()) % 3 == 0 ? 0 : 1;
        return before + after >= encoded.length() ? "" : encoded.substring(before, encoded.length() - after);
    }

    private static String anyAlphabet(String base64) {
        return Pattern.quote(base64).replace("+", "\\E[+-]\\Q").replace("/", "\\E(?:\\\\?/|_|(?i:%2f))\\Q");
    }

    String redact(String text) {
        return forms == null ? text : forms.matcher(text).replaceAll(Matcher.quoteReplacement(STARS));
    }

    ResponseMessage redact(ResponseMessage response) {
        if (forms == null) {
            return response;
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        response.headers().fields().forEach(field -> fields.add(Map.entry(field.getKey(), redact(field.getValue()))));
        return new ResponseMessage(response.status(), Headers.of(fields), redact(response.body()));
    }

    private Payload redact(Payload body) {
        // Latin-1 maps bytes to characters one to one, so binary content stays as it is. A secret is ASCII.
        String bytes = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        String cleaned = redact(bytes);
        return cleaned.equals(bytes) ? body : Payload.of(cleaned.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An HTTP client may quote a response that it could not parse. */
    IOException redact(IOException failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            String message = link.getMessage() == null ? "" : link.getMessage();
            if (!redact(message).equals(message)) {
                IOException cleaned = new IOException(redact(message));
                cleaned.setStackTrace(failure.getStackTrace());
                return cleaned;
            }
        }
        return failure;
    }
}
