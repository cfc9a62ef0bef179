package dev.stubwright.cli;

import dev.stubwright.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Parses options that are paths. */
final class PathOption {

    private PathOption() {}

    static Path parse(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(option + " must be a path, but was [" + text + "]", "", e);
        }
    }
}
