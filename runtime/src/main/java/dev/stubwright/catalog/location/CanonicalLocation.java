package dev.stubwright.catalog.location;

import dev.stubwright.Internal;
import java.io.IOException;
import java.nio.file.Path;

/** Gives a key that is equal for all names of the same file or resource. */
@Internal
public final class CanonicalLocation {

    private CanonicalLocation() {}

    public static Object of(DocumentLocation location) {
        if (location instanceof DocumentLocation.Local local) {
            return real(local.file());
        }
        return location instanceof DocumentLocation.Resource resource
                ? resource.location() + resource.name()
                : location;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException missing) {
            return file; // reading it reports the error
        }
    }
}
