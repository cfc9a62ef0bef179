package dev.stubwright.schema.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.stubwright.JsonPointers;
import dev.stubwright.schema.json.JsonValues;
import dev.stubwright.schema.json.SizeAssertion;
import dev.stubwright.schema.json.TruncatedJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes the values that a keyword expects, and the actual values. */
final class ViolationTexts {

    private static final int MAX_LISTED = 10;

    private ViolationTexts() {}

    static String schemaNames(Collection<String> names) {
        return names.isEmpty() ? "the name of a schema" : "one of " + list(new ArrayList<>(names));
    }

    static String branches(String howMany, JsonNode branches) {
        List<String> names = new ArrayList<>();
        for (JsonNode branch : branches) {
            List<String> tokens = JsonPointers.tokens(branch.path("$ref").asText());
            names.add(tokens.isEmpty() ? branch.path("title").asText("") : tokens.get(tokens.size() - 1));
        }
        String described = names.contains("") ? "" : " (" + list(names) + ")";
        return "a value that matches " + howMany + " of " + branches.size() + " schemas" + described;
    }

    private static String list(List<String> items) {
        String shown = items.stream().limit(MAX_LISTED).map(JsonValues::shorten).collect(Collectors.joining(", "));
        return items.size() > MAX_LISTED ? shown + ", … (" + items.size() + " in all)" : shown;
    }

    static String expected(String keyword, JsonNode value, Error error) {
        Optional<SizeAssertion> size = SizeAssertion.of(keyword);
        if (size.isPresent()) {
            String comparison = size.get().minimum().equals(keyword) ? " of at least " : " of at most ";
            return JsonValues.describeTypes(List.of(size.get().type()))
                    + comparison
                    + count(value, size.get().unit());
        }
        String shown = value.isTextual() ? JsonValues.shorten(value.asText()) : JsonValues.shorten(value);
        return switch (keyword) {
            case "type" -> JsonValues.describeTypes(List.of(shown));
            case "enum" -> "one of " + list(strings(value));
            case "const" -> "the value " + shown;
            case "required", "dependentRequired" -> "a property [" + subject(error) + "]";
            case "readOnly" -> "no read-only property in a request";
            case "writeOnly" -> "no write-only property in a response";
            case "minimum" -> (isBound(error, value) ? "a number above " : "a number of at least ") + shown;
            case "maximum" -> (isBound(error, value) ? "a number below " : "a number of at most ") + shown;
            case "exclusiveMinimum" -> "a number above " + shown;
            case "exclusiveMaximum" -> "a number below " + shown;
            case "multipleOf" -> "a multiple of " + shown;
            case "pattern" -> "a string that matches " + shown;
            case "format" -> "a value with the format " + shown;
            case "uniqueItems" -> "an array without duplicate items";
            case "contains" -> "an array with enough items that match " + shown;
            case "minContains" -> "an array with at least " + count(value, "item") + " that match contains";
            case "maxContains" -> "an array with at most " + count(value, "item") + " that match contains";
            case "additionalProperties", "unevaluatedProperties" -> "no undeclared property";
            case "items", "prefixItems", "additionalItems", "unevaluatedItems" -> "no additional item";
            case "propertyNames" -> "property names that match " + shown;
            case "not" -> "a value that does not match " + shown;
            case "false" -> "no value, because the schema is false";
            default -> "a value that matches " + keyword + " " + shown;
        };
    }

    /** Whether the invalid value equals the bound. Then the bound is exclusive, as in {@code exclusiveMinimum: true}. */
    private static boolean isBound(Error error, JsonNode bound) {
        JsonNode instance = error.getInstanceNode();
        return instance != null && JsonValues.equal(instance, bound);
    }

    static String actual(String keyword, JsonNode instance, Error error) {
        Optional<SizeAssertion> size = SizeAssertion.of(keyword);
        if (size.isPresent()) {
            String shown = size.get() == SizeAssertion.LENGTH ? ": " + JsonValues.shorten(instance) : "";
            return "one of " + size.get().sizeOf(instance) + shown;
        }
        return switch (keyword) {
            case "required", "dependentRequired" -> "an object without it";
            case "additionalProperties", "unevaluatedProperties" -> "the property " + subject(error);
            default -> JsonValues.describe(instance);
        };
    }

    private static String subject(Error error) {
        if (error.getProperty() != null) {
            return error.getProperty();
        }
        Object[] arguments = error.getArguments();
        return arguments == null || arguments.length == 0 ? "that is named" : String.valueOf(arguments[0]);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.isTextual() ? item.asText() : TruncatedJson.of(item, 100)));
        return strings;
    }

    private static String count(JsonNode number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number.asText() + " " + (number.asText().equals("1") ? noun : plural);
    }
}
