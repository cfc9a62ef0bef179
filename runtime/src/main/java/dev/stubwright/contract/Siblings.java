package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.catalog.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which methods any document declares for a route, whether or not a catalogue means them. */
final class Siblings {

    private final Map<String, Set<String>> methods = new HashMap<>();

    /** @param base where the document is served, unless a path or operation says otherwise */
    void add(BaseUrl base, Servers servers, Document document) {
        for (Map.Entry<OperationKey, JsonNode> declared :
                DeclaredOperations.of(document).entrySet()) {
            OperationKey key = declared.getKey();
            JsonNode item = WrittenPathItem.of(document, key.path()).last().node();
            BaseUrl own = servers.silently(declared.getValue())
                    .or(() -> servers.silently(item))
                    .orElse(base);
            String shape = new PathTemplate(Route.of(own, key.path()).path()).shape();
            methods.computeIfAbsent(shape, any -> new TreeSet<>())
                    .add(key.method().toUpperCase(Locale.ROOT));
        }
    }

    /** What a reference knows of a route. */
    void add(PathTemplate path, List<String> known) {
        Set<String> all = methods.computeIfAbsent(path.shape(), any -> new TreeSet<>());
        known.forEach(method -> all.add(method.toUpperCase(Locale.ROOT)));
    }

    Map<String, Set<String>> byShape() {
        return methods;
    }
}
