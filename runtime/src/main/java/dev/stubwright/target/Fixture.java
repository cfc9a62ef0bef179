package dev.stubwright.target;

import java.util.List;

/**
 * Creates a resource for one case, and destroys it afterwards.
 *
 * @param key the path variables that it applies to
 * @param create creates the resource
 * @param valuePointer JSON pointer to the resource's id in the response
 * @param destroy the requests that destroy it, in order; {@code {{value}}} stands for its id
 */
record Fixture(ResourceKey key, ProfileRequest create, String valuePointer, List<ProfileRequest> destroy) {

    Fixture {
        destroy = List.copyOf(destroy);
    }
}
