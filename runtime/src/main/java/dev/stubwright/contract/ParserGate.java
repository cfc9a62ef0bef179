package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Diagnostic;
import dev.stubwright.Severity;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;

/**
 * Lets swagger-parser read the document that came out of it all: what it complains about, other generators will stumble
 * over. It is given a tree and no location, and resolves nothing, so it neither fetches anything nor meets YAML's limits.
 */
final class ParserGate {

    private ParserGate() {}

    static List<Diagnostic> messages(Draft draft) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        options.setResolveFully(false);
        SwaggerParseResult result =
                new OpenAPIV3Parser().parseJsonNode("", draft.root().deepCopy(), options);
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        return messages.stream()
                .map(message -> {
                    String place = place(draft.root(), message);
                    return Diagnostic.unrepaired(
                            "parser-message",
                            Severity.WARNING,
                            ParserSentence.of(message, Pointers.find(draft.root(), place)),
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
            String token = next(node, rest);
            if (token.isEmpty()) {
                break;
            }
            pointer = Pointers.child(pointer, token);
            node = Pointers.child(node, token);
            rest = rest.substring(rest.indexOf(token) + token.length()).replaceFirst("^['\\])]*[.(\\['\\s]*", "");
        }
        return pointer;
    }

    /** The longest key of a node that the text begins with. */
    private static String next(JsonNode node, String text) {
        String best = "";
        if (node.isArray()) {
            String index = text.replaceFirst("(?s)^(\\d*).*", "$1");
            return index.length() < 10 && !index.isEmpty() && Integer.parseInt(index) < node.size() ? index : "";
        }
        for (var member : node.properties()) {
            String key = member.getKey();
            boolean whole = text.startsWith(key)
                    && (text.length() == key.length() || ".('[] )".indexOf(text.charAt(key.length())) >= 0);
            if (whole && key.length() > best.length()) {
                best = key;
            }
        }
        return best;
    }
}
