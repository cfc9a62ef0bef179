package dev.stubwright.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which methods any document declares for a route, whether or not a catalogue means them. */
final class Siblings {

    private final Map<String, Set<String>> methods = new HashMap<>();

    void add(BaseUrl base, JsonNode root) {
        for (OperationKey key : DeclaredOperations.of(root).keySet()) {
            String shape = new PathTemplate(Route.of(base, key.path()).path()).shape();
            methods.computeIfAbsent(shape, any -> new TreeSet<>())
                    .add(key.method().toUpperCase(Locale.ROOT));
        }
    }

    Map<String, Set<String>> byShape() {
        return methods;
    }
}
