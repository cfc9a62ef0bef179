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

/** Collects the methods that any document declares for a route, including operations that are not selected. */
@Internal
public final class DeclaredMethods {

    private final Map<String, Set<String>> methods = new HashMap<>();
    /** The path of each path item already visited, by base URL. Documents with equal content share their nodes. */
    private final Map<BaseUrl, IdentityHashMap<JsonNode, String>> visited = new HashMap<>();

    /**
     * Adds the methods that a document declares.
     *
     * @param base the base URL of the document, unless a path item or operation has its own servers
     */
    public void add(BaseUrl base, ServerResolver servers, Document document) {
        IdentityHashMap<JsonNode, String> seen = visited.computeIfAbsent(base, any -> new IdentityHashMap<>());
        document.root().path("paths").properties().forEach(member -> {
            String path = member.getKey();
            JsonNode item = member.getValue();
            if (item.isObject() && !path.startsWith("x-") && !path.equals(seen.get(item))) {
                boolean shareable = add(base, servers, path, document);
                if (shareable) {
                    seen.put(item, path);
                }
            }
        });
    }

    /**
     * Adds the methods of a path item. Returns whether the same node has the same methods and routes in every document with
     * this base URL. Servers and references may be relative to the document, so it may not.
     */
    private boolean add(BaseUrl base, ServerResolver servers, String path, Document document) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        DeclaredOperations.forEachMember(document, path, members::put);
        Optional<BaseUrl> ofItem = Optional.ofNullable(members.get("servers")).flatMap(servers::firstUsableQuietly);
        boolean shareable =
                ofItem.isEmpty() && !document.root().path("paths").path(path).has("$ref");
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            if (ObjectType.METHODS.contains(member.getKey().toLowerCase(Locale.ROOT))) {
                BaseUrl own = servers.declaredQuietly(member.getValue())
                        .or(() -> ofItem)
                        .orElse(base);
                shareable &= !member.getValue().has("servers");
                String shape = new PathTemplate(Route.of(own, path).path()).shape();
                methods.computeIfAbsent(shape, any -> new TreeSet<>())
                        .add(member.getKey().toUpperCase(Locale.ROOT));
            }
        }
        return shareable;
    }

    /** Adds methods that a reference document declares for a route. */
    public void add(PathTemplate path, List<String> known) {
        Set<String> all = methods.computeIfAbsent(path.shape(), any -> new TreeSet<>());
        known.forEach(method -> all.add(method.toUpperCase(Locale.ROOT)));
    }

    public Map<String, Set<String>> byShape() {
        return methods;
    }
}
