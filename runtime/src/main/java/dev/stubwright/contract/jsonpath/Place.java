package dev.stubwright.contract.jsonpath;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a node stands. There is one of these for each place, so that equal ones are the same. */
final class Place {

    private final @Nullable Place parent;
    private final String token;
    private @Nullable Map<String, Place> children;

    private Place(@Nullable Place parent, String token) {
        this.parent = parent;
        this.token = token;
    }

    static Place root() {
        return new Place(null, "");
    }

    Place child(String name) {
        Map<String, Place> known = children;
        if (known == null) {
            known = new HashMap<>();
            children = known;
        }
        return known.computeIfAbsent(name, any -> new Place(this, name));
    }

    /** The tokens of a JSON pointer to it. */
    List<String> tokens() {
        ArrayDeque<String> tokens = new ArrayDeque<>();
        Place place = this;
        for (Place above = place.parent; above != null; above = above.parent) {
            tokens.addFirst(place.token);
            place = above;
        }
        return List.copyOf(tokens);
    }
}
