package dev.stubwright.schema.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
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

/** The formats that networknt does not check (OpenAPI 3.0.3, Data Types), and those that it checks too strictly. */
@Internal
public record SupplementaryFormat(String name, Predicate<JsonNode> test) implements Format {

    // Formats of JSON Schema's third draft. OpenAPI knows none of them, so that each document means by them what it
    // likes.
    private static final Set<String> FORGOTTEN =
            Set.of("alpha", "alphanumeric", "color", "ip-address", "phone", "style", "utc-millisec");

    public static List<Format> all() {
        List<Format> formats = new ArrayList<>(gaps());
        for (Format known : Formats.DEFAULT) {
            switch (known.getName()) {
                case "email", "idn-email" -> formats.add(new AddressFormat(known));
                case "date-time", "time" -> formats.add(new DateTimeFormat(known));
                case "hostname", "idn-hostname" -> formats.add(new HostFormat(known, known("idn-hostname")));
                case "duration" -> formats.add(new MatchingFormat(known, MatchingFormat.DURATION));
                case "uri", "uri-reference", "iri", "iri-reference" ->
                    formats.add(new MatchingFormat(known, MatchingFormat.URI));
                default -> {
                    if (FORGOTTEN.contains(known.getName())) {
                        formats.add(new SupplementaryFormat(known.getName(), value -> true));
                    }
                }
            }
        }
        return List.copyOf(formats);
    }

    private static Format known(String name) {
        return Formats.DEFAULT.stream()
                .filter(format -> format.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<SupplementaryFormat> gaps() {
        return List.of(
                new SupplementaryFormat(
                        "int32", number(value -> isIntegerWithin(value, Integer.MIN_VALUE, Integer.MAX_VALUE))),
                new SupplementaryFormat(
                        "int64", number(value -> isIntegerWithin(value, Long.MIN_VALUE, Long.MAX_VALUE))),
                new SupplementaryFormat("float", number(value -> isWithin(value, Float.MAX_VALUE))),
                new SupplementaryFormat("double", number(value -> isWithin(value, Double.MAX_VALUE))),
                new SupplementaryFormat("byte", value -> !value.isTextual() || isBase64(value.asText())),
                new SupplementaryFormat(
                        "regex",
                        value -> !value.isTextual()
                                || EcmaPattern.of(value.asText()).isUnderstood()));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext context, JsonNode value) {
        return test.test(value);
    }

    private static Predicate<JsonNode> number(Predicate<JsonNode> test) {
        return value -> !value.isNumber() || test.test(value);
    }

    private static boolean isIntegerWithin(JsonNode value, long least, long most) {
        return JsonValues.isInteger(value)
                && value.decimalValue().compareTo(BigDecimal.valueOf(least)) >= 0
                && value.decimalValue().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean isWithin(JsonNode value, double most) {
        double number = value.doubleValue();
        return Double.isFinite(number) && Math.abs(number) <= most;
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
