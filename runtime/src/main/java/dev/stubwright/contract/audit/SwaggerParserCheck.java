package dev.stubwright.contract.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Internal;
import dev.stubwright.JsonPointers;
import dev.stubwright.Severity;
import dev.stubwright.contract.tree.WorkingDocument;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs swagger-parser on the finished document, because other generators read documents with it.
 *
 * <p>It receives a tree without a location and resolves no references, so it fetches nothing.
 */
@Internal
public final class SwaggerParserCheck {

    private static final Pattern UNEXPECTED = Pattern.compile("(?s).*[.)'\\]]([^.()'\\]\\[]+) is unexpected");
    private static final Set<String> VALUE_FIELDS = Set.of("example", "examples", "default", "enum", "const");

    private SwaggerParserCheck() {}

    public static List<Diagnostic> messages(WorkingDocument document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        options.setResolveFully(false);
        SwaggerParseResult result =
                new OpenAPIV3Parser().parseJsonNode("", document.root().deepCopy(), options);
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        return messages.stream()
                .map(message -> {
                    String place = narrow(document.root(), pointer(document.root(), message), message);
                    return Diagnostic.unrepaired(
                            "parser-message",
                            Severity.WARNING,
                            ParserMessage.of(message, place, JsonPointers.find(document.root(), place)),
                            document.origins().locate(document.root(), place));
                })
                .toList();
    }

    /**
     * Returns the pointer to the deepest node that a message names, such as {@code attribute
     * paths.'/users'(get).responses is missing}.
     */
    static String pointer(JsonNode root, String message) {
        String rest = message.replaceFirst("^attribute ", "").trim();
        String pointer = "";
        JsonNode node = root;
        while (!rest.isEmpty()) {
            Match found = match(node, rest);
            if (found.token().isEmpty()) {
                break;
            }
            pointer = JsonPointers.child(pointer, found.token());
            node = JsonPointers.child(node, found.token());
            rest = rest.substring(found.length()).replaceFirst("^['\\])]*[.(\\['\\s]*", "");
        }
        return pointer;
    }

    /** swagger-parser names only the component of an unexpected keyword, not the nested schema that has it. */
    private static String narrow(JsonNode root, String place, String message) {
        Matcher unexpected = UNEXPECTED.matcher(message);
        return unexpected.matches() && !place.endsWith("/" + unexpected.group(1))
                ? findMember(JsonPointers.find(root, place), place, unexpected.group(1))
                        .orElse(place)
                : place;
    }

    private static Optional<String> findMember(JsonNode node, String pointer, String name) {
        if (node.has(name)) {
            return Optional.of(JsonPointers.child(pointer, name));
        }
        Optional<String> found = Optional.empty();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (found.isEmpty() && !VALUE_FIELDS.contains(member.getKey())) {
                found = findMember(member.getValue(), JsonPointers.child(pointer, member.getKey()), name);
            }
        }
        for (int i = 0; node.isArray() && found.isEmpty() && i < node.size(); i++) {
            found = findMember(node.get(i), JsonPointers.child(pointer, Integer.toString(i)), name);
        }
        return found;
    }

    /** @param length the number of characters that name the token in the message */
    private record Match(String token, int length) {

        static final Match NOTHING = new Match("", 0);
    }

    private static Match match(JsonNode node, String text) {
        if (node.isArray()) {
            return matchItem(node, text);
        }
        Match best = Match.NOTHING;
        for (var member : node.properties()) {
            String key = member.getKey();
            if (startsWithName(text, key) && key.length() > best.length()) {
                best = new Match(key, key.length());
            }
        }
        // Some messages name the field `schema` as `schemas`.
        return best.length() == 0 && node.has("schema") && startsWithName(text, "schemas")
                ? new Match("schema", 7)
                : best;
    }

    /** Messages name items by index, and parameters by name. */
    private static Match matchItem(JsonNode array, String text) {
        String index = text.replaceFirst("(?s)^(\\d*).*", "$1");
        if (!index.isEmpty()) {
            return index.length() < 10 && Integer.parseInt(index) < array.size()
                    ? new Match(index, index.length())
                    : Match.NOTHING;
        }
        for (int i = 0; i < array.size(); i++) {
            String name = array.get(i).path("name").asText();
            if (!name.isEmpty() && startsWithName(text, name)) {
                return new Match(Integer.toString(i), name.length());
            }
        }
        return Match.NOTHING;
    }

    private static boolean startsWithName(String text, String key) {
        return text.startsWith(key)
                && (text.length() == key.length() || ".('[] )".indexOf(text.charAt(key.length())) >= 0);
    }
}
