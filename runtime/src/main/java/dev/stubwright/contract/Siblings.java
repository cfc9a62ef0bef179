package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which methods any document declares for a route, whether or not a catalogue means them. */
final class Siblings {

    private final Map<String, Set<String>> methods = new HashMap<>();
    /** Path items that were looked at, by the base they are served under; documents that repeat each other share them. */
    private final Map<BaseUrl, IdentityHashMap<JsonNode, String>> known = new HashMap<>();

    /** @param base where the document is served, unless a path or operation says otherwise */
    void add(BaseUrl base, Servers servers, JsonNode root) {
        IdentityHashMap<JsonNode, String> seen = known.computeIfAbsent(base, any -> new IdentityHashMap<>());
        root.path("paths").fieldNames().forEachRemaining(path -> {
            JsonNode item = DeclaredOperations.item(root, path);
            if (!path.startsWith("x-") && !path.equals(seen.get(item))) {
                boolean alike = add(base, servers, path, item);
                if (alike) {
                    seen.put(item, path);
                }
            }
        });
    }

    /** Whether the item means the same in each document with this base: a server may be relative to the document. */
    private boolean add(BaseUrl base, Servers servers, String path, JsonNode item) {
        Optional<BaseUrl> shared = servers.silently(item);
        boolean alike = !item.has("servers");
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            if (Kind.METHODS.contains(member.getKey().toLowerCase(Locale.ROOT))) {
                BaseUrl own =
                        servers.silently(member.getValue()).or(() -> shared).orElse(base);
                alike &= !member.getValue().has("servers");
                String shape = new PathTemplate(Route.of(own, path).path()).shape();
                methods.computeIfAbsent(shape, any -> new TreeSet<>())
                        .add(member.getKey().toUpperCase(Locale.ROOT));
            }
        }
        return alike;
    }

    Map<String, Set<String>> byShape() {
        return methods;
    }
}
