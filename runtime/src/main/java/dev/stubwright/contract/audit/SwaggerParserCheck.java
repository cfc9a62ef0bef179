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
 * Lets swagger-parser read the document that came out of it all: what it complains about, other generators will stumble
 * over. It is given a tree and no location, and resolves nothing, so it neither fetches anything nor meets YAML's limits.
 */
@Internal
public final class SwaggerParserCheck {

    private static final Pattern UNEXPECTED = Pattern.compile("(?s).*[.)'\\]]([^.()'\\]\\[]+) is unexpected");
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private SwaggerParserCheck() {}

    public static List<Diagnostic> messages(WorkingDocument draft) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        options.setResolveFully(false);
        SwaggerParseResult result =
                new OpenAPIV3Parser().parseJsonNode("", draft.root().deepCopy(), options);
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        return messages.stream()
                .map(message -> {
                    String place = within(draft.root(), place(draft.root(), message), message);
                    return Diagnostic.unrepaired(
                            "parser-message",
                            Severity.WARNING,
                            ParserMessage.of(message, place, JsonPointers.find(draft.root(), place)),
                            draft.origins().locate(draft.root(), place));
                })
                .toList();
    }

    /**
     * The pointer that a message such as {@code attribute paths.'/users'(get).responses is missing} speaks of, as far as it
     * can be followed.
     */
    static String place(JsonNode root, String message) {
        String rest = message.replaceFirst("^attribute ", "").trim();
        String pointer = "";
        JsonNode node = root;
        while (!rest.isEmpty()) {
            Found found = next(node, rest);
            if (found.token().isEmpty()) {
                break;
            }
            pointer = JsonPointers.child(pointer, found.token());
            node = JsonPointers.child(node, found.token());
            rest = rest.substring(found.length()).replaceFirst("^['\\])]*[.(\\['\\s]*", "");
        }
        return pointer;
    }

    /** Of a schema swagger-parser names the component, and not the property of a property that has what is unexpected. */
    private static String within(JsonNode root, String place, String message) {
        Matcher unexpected = UNEXPECTED.matcher(message);
        return unexpected.matches() && !place.endsWith("/" + unexpected.group(1))
                ? member(JsonPointers.find(root, place), place, unexpected.group(1))
                        .orElse(place)
                : place;
    }

    private static Optional<String> member(JsonNode node, String pointer, String name) {
        if (node.has(name)) {
            return Optional.of(JsonPointers.child(pointer, name));
        }
        Optional<String> found = Optional.empty();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (found.isEmpty() && !DATA.contains(member.getKey())) {
                found = member(member.getValue(), JsonPointers.child(pointer, member.getKey()), name);
            }
        }
        for (int i = 0; node.isArray() && found.isEmpty() && i < node.size(); i++) {
            found = member(node.get(i), JsonPointers.child(pointer, Integer.toString(i)), name);
        }
        return found;
    }

    /** @param length of the text that stands for it */
    private record Found(String token, int length) {

        static final Found NOTHING = new Found("", 0);
    }

    private static Found next(JsonNode node, String text) {
        if (node.isArray()) {
            return item(node, text);
        }
        Found best = Found.NOTHING;
        for (var member : node.properties()) {
            String key = member.getKey();
            if (isWhole(text, key) && key.length() > best.length()) {
                best = new Found(key, key.length());
            }
        }
        // What is one `schema` in a document is `schemas` in some messages.
        return best.length() == 0 && node.has("schema") && isWhole(text, "schemas") ? new Found("schema", 7) : best;
    }

    /** Items are told by their index, parameters by their name. */
    private static Found item(JsonNode array, String text) {
        String index = text.replaceFirst("(?s)^(\\d*).*", "$1");
        if (!index.isEmpty()) {
            return index.length() < 10 && Integer.parseInt(index) < array.size()
                    ? new Found(index, index.length())
                    : Found.NOTHING;
        }
        for (int i = 0; i < array.size(); i++) {
            String name = array.get(i).path("name").asText();
            if (!name.isEmpty() && isWhole(text, name)) {
                return new Found(Integer.toString(i), name.length());
            }
        }
        return Found.NOTHING;
    }

    private static boolean isWhole(String text, String key) {
        return text.startsWith(key)
                && (text.length() == key.length() || ".('[] )".indexOf(text.charAt(key.length())) >= 0);
    }
}
