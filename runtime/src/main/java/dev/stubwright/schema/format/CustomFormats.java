package dev.stubwright.schema.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.Formats;
import dev.stubwright.Internal;
import dev.stubwright.schema.json.EcmaPattern;
import dev.stubwright.schema.json.JsonValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The formats that networknt lacks (OpenAPI 3.0.3, Data Types), and replacements for those that it checks wrongly. */
@Internal
public final class CustomFormats {

    // Formats of JSON Schema draft 3. OpenAPI does not define them, so documents use these names with other meanings.
    private static final Set<String> DRAFT_3 =
            Set.of("alpha", "alphanumeric", "color", "ip-address", "phone", "style", "utc-millisec");

    private CustomFormats() {}

    public static List<Format> all() {
        List<Format> formats = new ArrayList<>(missing());
        for (Format format : Formats.DEFAULT) {
            switch (format.getName()) {
                case "email", "idn-email" -> formats.add(new EmailFormat(format));
                case "date-time", "time" -> formats.add(new DateTimeFormat(format));
                case "hostname", "idn-hostname" -> formats.add(new HostnameFormat(format, networknt("idn-hostname")));
                case "duration" -> formats.add(new StricterFormat(format, StricterFormat.DURATION));
                case "uri", "uri-reference", "iri", "iri-reference" ->
                    formats.add(new StricterFormat(format, StricterFormat.URI));
                default -> {
                    if (DRAFT_3.contains(format.getName())) {
                        formats.add(new CustomFormat(format.getName(), value -> true));
                    }
                }
            }
        }
        return List.copyOf(formats);
    }

    private static Format networknt(String name) {
        return Formats.DEFAULT.stream()
                .filter(format -> format.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<CustomFormat> missing() {
        return List.of(
                new CustomFormat(
                        "int32", number(value -> isIntegerWithin(value, Integer.MIN_VALUE, Integer.MAX_VALUE))),
                new CustomFormat("int64", number(value -> isIntegerWithin(value, Long.MIN_VALUE, Long.MAX_VALUE))),
                new CustomFormat("float", number(value -> isWithin(value, Float.MAX_VALUE))),
                new CustomFormat("double", number(value -> isWithin(value, Double.MAX_VALUE))),
                new CustomFormat("byte", string(CustomFormats::isBase64)),
                new CustomFormat("regex", string(text -> EcmaPattern.of(text).isSupported())));
    }

    private static Predicate<JsonNode> number(Predicate<JsonNode> test) {
        return value -> !value.isNumber() || test.test(value);
    }

    private static Predicate<JsonNode> string(Predicate<String> test) {
        return value -> !value.isTextual() || test.test(value.asText());
    }

    private static boolean isIntegerWithin(JsonNode value, long minimum, long maximum) {
        return JsonValues.isInteger(value)
                && value.decimalValue().compareTo(BigDecimal.valueOf(minimum)) >= 0
                && value.decimalValue().compareTo(BigDecimal.valueOf(maximum)) <= 0;
    }

    private static boolean isWithin(JsonNode value, double magnitude) {
        double number = value.doubleValue();
        return Double.isFinite(number) && Math.abs(number) <= magnitude;
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
