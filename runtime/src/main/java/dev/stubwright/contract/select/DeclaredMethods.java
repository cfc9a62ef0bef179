package dev.stubwright.contract.select;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stubwright.Internal;
import dev.stubwright.catalog.document.Document;
import dev.stubwright.contract.route.BaseUrl;
import dev.stubwright.contract.route.PathTemplate;
import dev.stubwright.contract.route.Route;
import dev.stubwright.contract.route.ServerResolver;
import dev.stubwright.contract.tree.DeclaredOperations;
import dev.stubwright.contract.tree.ObjectType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which methods any document declares for a route, whether or not a catalogue means them. */
@Internal
public final class DeclaredMethods {

    private final Map<String, Set<String>> methods = new HashMap<>();
    /** Path items that were looked at, by the base they are served under; documents that repeat each other share them. */
    private final Map<BaseUrl, IdentityHashMap<JsonNode, String>> known = new HashMap<>();

    /**
     * Adds the methods that a document declares.
     *
     * @param base where the document is served, unless a path or operation says otherwise
     */
    public void add(BaseUrl base, ServerResolver servers, Document document) {
        IdentityHashMap<JsonNode, String> seen = known.computeIfAbsent(base, any -> new IdentityHashMap<>());
        document.root().path("paths").properties().forEach(written -> {
            String path = written.getKey();
            JsonNode item = written.getValue();
            if (item.isObject() && !path.startsWith("x-") && !path.equals(seen.get(item))) {
                boolean alike = add(base, servers, path, document);
                if (alike) {
                    seen.put(item, path);
                }
            }
        });
    }

    /**
     * Whether the item means the same in each document with this base: a server may be relative to the document, and so may
     * a reference.
     */
    private boolean add(BaseUrl base, ServerResolver servers, String path, Document document) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        DeclaredOperations.each(document, path, members::put);
        Optional<BaseUrl> shared = Optional.ofNullable(members.get("servers")).flatMap(servers::silentlyOf);
        boolean alike =
                shared.isEmpty() && !document.root().path("paths").path(path).has("$ref");
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            if (ObjectType.METHODS.contains(member.getKey().toLowerCase(Locale.ROOT))) {
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

    /** What a reference knows of a route. */
    public void add(PathTemplate path, List<String> known) {
        Set<String> all = methods.computeIfAbsent(path.shape(), any -> new TreeSet<>());
        known.forEach(method -> all.add(method.toUpperCase(Locale.ROOT)));
    }

    public Map<String, Set<String>> byShape() {
        return methods;
    }
}
