package dev.stubwright.faults;

import java.util.List;
import java.util.Locale;

/** Content negotiation, as far as the depot needs it (RFC 9110, 8.3 and 12.5.1). */
final class MediaTypes {

    static final String FORM = "application/x-www-form-urlencoded";

    private MediaTypes() {}

    /** Refuses a body of another media type or charset than the operation takes. */
    static void checkBody(Operation operation, Request request) {
        List<String> consumes = operation.texts("consumes");
        if (consumes.isEmpty() || request.body.length == 0) {
            return;
        }
        String given = request.headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String[] parts = given.split(";");
        if (!consumes.contains(parts[0].strip())) {
            throw Problem.of(415, "the body must be " + String.join(" or ", consumes));
        }
        for (String part : List.of(parts).subList(1, parts.length)) {
            String parameter = part.strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw Problem.of(415, "the body must be in UTF-8");
            }
        }
    }

    /** Refuses a request that accepts nothing of what the operation can answer with. */
    static void checkAccept(Operation operation, Request request) {
        List<String> produces = operation.texts("produces");
        List<String> accepts = request.headers.all("Accept");
        if (!produces.isEmpty()
                && !accepts.isEmpty()
                && produces.stream().noneMatch(type -> isAccepted(type, String.join(",", accepts)))) {
            throw Problem.of(406, "the answer can only be " + String.join(" or ", produces));
        }
    }

    private static boolean isAccepted(String type, String accepts) {
        double quality = 0;
        int specific = -1;
        for (String range : accepts.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";");
            String wanted = parts[0].strip();
            int weight = wanted.equals(type) ? 2 : wanted.equals("*/*") ? 0 : isRangeOf(wanted, type) ? 1 : -1;
            if (weight > specific) {
                specific = weight;
                quality = quality(parts);
            }
        }
        return quality > 0;
    }

    private static boolean isRangeOf(String wanted, String type) {
        return wanted.endsWith("/*") && type.startsWith(wanted.substring(0, wanted.length() - 1));
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return 1;
    }
}
