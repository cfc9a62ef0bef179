package dev.stubwright.catalog.place;

import dev.stubwright.Internal;
import java.io.IOException;
import java.nio.file.Path;

/** Tells that two places are the same, under whatever names. */
@Internal
public final class LocationIdentity {

    private LocationIdentity() {}

    public static Object of(DocumentLocation place) {
        if (place instanceof DocumentLocation.Local local) {
            return real(local.file());
        }
        return place instanceof DocumentLocation.Resource resource ? resource.location() + resource.name() : place;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException missing) {
            return file; // reading it will say so
        }
    }
}
