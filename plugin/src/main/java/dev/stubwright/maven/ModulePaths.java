package dev.stubwright.maven;

import dev.stubwright.catalog.place.Mirror;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Paths relative to the module's folder, and so the same on every machine. Maven makes paths absolute, and POMs contain {@code
 * ${project.basedir}}.
 */
record ModulePaths(Path folder) {

    /** Returns URLs, names of profiles and relative paths unchanged. */
    String shown(String source) {
        if (source.contains("://")) {
            return source;
        }
        Path path = Path.of(source);
        boolean near = path.isAbsolute() && Objects.equals(path.getRoot(), folder.getRoot());
        String shown = (near ? folder.relativize(path).normalize() : path).toString();
        return (shown.isEmpty() ? "." : shown).replace('\\', '/');
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

    String shown(Mirror mirror) {
        return mirror.urlPrefix() + "=" + shown(mirror.folder().toString());
    }
}
