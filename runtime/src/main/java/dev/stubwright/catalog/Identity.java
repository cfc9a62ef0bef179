package dev.stubwright.catalog;

import java.io.IOException;
import java.nio.file.Path;

/** Tells that two places are the same, under whatever names. */
final class Identity {

    private Identity() {}

    static Object of(Place place) {
        if (place instanceof Place.Local local) {
            return real(local.file());
        }
        return place instanceof Place.Resource resource ? resource.location() + resource.name() : place;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException missing) {
            return file; // reading it will say so
        }
    }
}
