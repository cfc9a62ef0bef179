package dev.stubwright.target;

import java.util.List;

/**
 * How to make a resource for one case, and how to give it back.
 *
 * @param key for which path variables
 * @param create makes it
 * @param value JSON pointer into the answer
 * @param destroy in order; {@code {{value}}} stands for the resource
 */
record Fixture(ResourceKey key, ProfileRequest create, String value, List<ProfileRequest> destroy) {

    Fixture {
        destroy = List.copyOf(destroy);
    }
}
