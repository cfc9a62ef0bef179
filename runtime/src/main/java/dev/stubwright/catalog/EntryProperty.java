package dev.stubwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an entry of a catalogue links to.
 *
 * @param pointer to the property in its catalogue
 * @param type as written
 */
record EntryProperty(String pointer, String type, JsonNode node) {

    /** {@code x-openapi-spec} of APIs.json 0.14, {@code Swagger} and {@code OpenAPI} of later ones, and what people make of them. */
    private static final Pattern SPECIFICATION = Pattern.compile("x?(openapi|swagger|oas)"
            + "(spec|specs|specification|definition|description|document|doc|file|url|json|yaml|yml|v|\\d)*");

    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
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

    /** So that {@code OpenAPI}, {@code Open API 3.0} and {@code x-openapi} are read alike. */
    private String lettersAndDigits() {
        return type.length() > 100
                ? ""
                : OTHERS.matcher(type.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    Optional<String> url() {
        return TextMembers.of(node, "url");
    }

    /** The member that holds the document itself: {@code data}, and {@code value} up to APIs.json 0.15. */
    Optional<String> inline() {
        return List.of("data", "value").stream()
                .filter(member -> node.path(member).isObject())
                .findFirst();
    }
}
