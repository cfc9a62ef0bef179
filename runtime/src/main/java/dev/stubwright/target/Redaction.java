package dev.stubwright.target;

import dev.stubwright.wire.Headers;
import dev.stubwright.wire.Payload;
import dev.stubwright.wire.ResponseMessage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Takes a secret out of what a server sends back: some echo the request, header and all. */
final class Redaction {

    private static final String STARS = "***";

    private final List<String> forms;

    private Redaction(List<String> forms) {
        this.forms = forms;
    }

    static Redaction none() {
        return new Redaction(List.of());
    }

    /** The secret as it is, and as it looks in a URL, in JSON, and in HTTP's basic scheme. */
    static Redaction of(String secret) {
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String quoted = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        List<String> forms = List.of(
                secret,
                encoded,
                encoded.replace("+", "%20"),
                quoted,
                quoted.replace("/", "\\/"),
                Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        // The longest first: an escaped form must not be left half there.
        return new Redaction(forms.stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    String clean(String text) {
        String cleaned = text;
        for (String form : forms) {
            cleaned = cleaned.replace(form, STARS);
        }
        return cleaned;
    }

    ResponseMessage clean(ResponseMessage response) {
        if (forms.isEmpty()) {
            return response;
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        response.headers().fields().forEach(field -> fields.add(Map.entry(field.getKey(), clean(field.getValue()))));
        return new ResponseMessage(response.status(), Headers.of(fields), clean(response.body()));
    }

    private Payload clean(Payload body) {
        // Latin-1 maps bytes to characters one to one, so what is no text stays as it is.
        String bytes = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        String cleaned = bytes;
        for (String form : forms) {
            String sought = new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            cleaned = cleaned.replace(sought, STARS);
        }
        return cleaned.equals(bytes) ? body : Payload.of(cleaned.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An HTTP client may quote what it could not read. */
    IOException clean(IOException failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            String message = link.getMessage() == null ? "" : link.getMessage();
            if (!clean(message).equals(message)) {
                IOException cleaned = new IOException(clean(message));
                cleaned.setStackTrace(failure.getStackTrace());
                return cleaned;
            }
        }
        return failure;
    }
}
