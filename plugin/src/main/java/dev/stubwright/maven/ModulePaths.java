package dev.stubwright.maven;

import dev.stubwright.catalog.location.Mirror;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Converts between paths relative to the module's folder and absolute ones. Generated tests only contain relative paths, which
 * are the same on every machine; Maven makes paths absolute.
 */
record ModulePaths(Path folder) {

    /** Returns URLs, names of profiles and relative paths unchanged. */
    String portable(String source) {
        if (source.contains("://")) {
            return source;
        }
        Path path = Path.of(source);
        boolean onSameRoot = path.isAbsolute() && Objects.equals(path.getRoot(), folder.getRoot());
        String relative = (onSameRoot ? folder.relativize(path).normalize() : path).toString();
        return (relative.isEmpty() ? "." : relative).replace('\\', '/');
    }

    /**
     * A mirror whose folder is relative to the module, wherever Maven was started.
     *
     * @throws dev.stubwright.UsageException if it is not of the form {@code URLPREFIX=DIR}
     */
    Mirror mirror(String text) {
        Mirror mirror = Mirror.parse(text);
        return new Mirror(mirror.urlPrefix(), folder.resolve(mirror.folder()));
    }

    String portable(Mirror mirror) {
        return mirror.urlPrefix() + "=" + portable(mirror.folder().toString());
    }
}
