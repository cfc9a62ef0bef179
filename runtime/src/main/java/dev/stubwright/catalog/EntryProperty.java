package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An item of an entry's {@code properties}: a typed link, for example to an OpenAPI document.
 *
 * @param pointer the JSON pointer to the property in its catalogue
 * @param type the type as written
 */
record EntryProperty(String pointer, String type, JsonNode node) {

    /**
     * {@code x-openapi-spec} in APIs.json 0.14, {@code Swagger} and {@code OpenAPI} in later versions, and common
     * variations.
     */
    private static final Pattern SPECIFICATION = Pattern.compile("x?(openapi|swagger|oas)"
            + "(spec|specs|specification|definition|description|document|doc|file|url|json|yaml|yml|v|\\d)*");

    private static final Pattern NOT_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]+");
    private static final Pattern COLLECTION = Pattern.compile("x?postman(collection|json|v|\\d)*");

    static List<EntryProperty> of(JsonNode properties, String pointer) {
        List<EntryProperty> found = new ArrayList<>();
        ListItem.of(properties)
                .forEach(item -> found.add(new EntryProperty(
                        pointer + item.pointer(), item.node().path("type").asText(""), item.node())));
        return found;
    }

    boolean isSpecification() {
        return SPECIFICATION.matcher(lettersAndDigits()).matches()
                || node.path("mediaType").asText("").contains("vnd.oai.openapi");
    }

    boolean isCollection() {
        return COLLECTION.matcher(lettersAndDigits()).matches();
    }

    /** Makes {@code OpenAPI}, {@code Open API 3.0} and {@code x-openapi} comparable. */
    private String lettersAndDigits() {
        return type.length() > 100
                ? ""
                : NOT_LETTER_OR_DIGIT.matcher(type.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    Optional<String> url() {
        return CatalogValues.text(node, "url");
    }

    /** The member with an inline document: {@code data}, or {@code value} up to APIs.json 0.15. */
    Optional<String> inline() {
        return List.of("data", "value").stream()
                .filter(member -> node.path(member).isObject())
                .findFirst();
    }
}
